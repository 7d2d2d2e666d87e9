import { expect, test } from 'vitest'
import { listPeople } from '../../contract.ts'
import { askedOfAddress, isNarrowed } from './askedOfAddress.ts'

const nothingAsked = listPeople.input.parse({})

test('an empty address asks for everybody who is here, by name', () => {
  const { after: _, count: __, ...asked } = nothingAsked
  expect(askedOfAddress({})).toEqual(asked)
  expect(isNarrowed({ sort: '-hired', dialog: 'add' })).toBe(false)
})

test('everything that can be chosen stands in the address', () => {
  const url = {
    q: 'зимина',
    kind: 'student',
    class: '7 Б',
    mo: 'МО',
    bank: 'none',
    who: 'all',
    mark: 'young',
    sort: '-class',
  }
  const asked = askedOfAddress(url)
  expect(listPeople.input.parse(asked)).toMatchObject(asked)
  expect(asked).toMatchObject({ kind: 'student', classTitle: '7 Б', presence: 'all', sort: '-class' })
  expect(isNarrowed(url)).toBe(true)
})

test('an address from elsewhere that says what nobody knows asks for the usual list', () => {
  expect(askedOfAddress({ kind: 'x', bank: 'x', who: 'x', mark: 'x', sort: '-x' })).toMatchObject({
    kind: null,
    bank: null,
    presence: 'here',
    mark: null,
    sort: '-name',
  })
})
