import { describe, expect, test } from 'vitest'
import { changeOfSheet, type OpenRequest, whyNotChangeOwnSheet } from './requestSheet.ts'

const request = (topicCode: string, isTaken = false): OpenRequest => ({
  id: `request of ${topicCode}`,
  topicCode,
  difficulty: 2,
  isTaken,
})

describe('saving a list of topics', () => {
  test('opens what is new, keeps what stays, removes what nobody has begun', () => {
    const change = changeOfSheet(
      [request('documentation'), request('contests')],
      [
        { code: 'documentation', level: 3 },
        { code: 'adaptation', level: 1 },
      ],
    )
    expect(change).toEqual({
      opened: [{ code: 'adaptation', level: 1 }],
      kept: [{ code: 'documentation', level: 3, id: 'request of documentation' }],
      removed: ['request of contests'],
      held: [],
    })
  })

  test('never removes what is in work: it is named instead', () => {
    const change = changeOfSheet([request('documentation', true)], [])
    expect(change).toMatchObject({ removed: [], held: ['documentation'] })
  })

  test('level 0 is the same as not to be named', () => {
    const marks = [
      { code: 'documentation', level: 0 },
      { code: 'contests', level: 0 },
    ]
    expect(changeOfSheet([request('documentation')], marks)).toEqual({
      opened: [],
      kept: [],
      removed: ['request of documentation'],
      held: [],
    })
  })

  test('a topic named twice is asked for once', () => {
    const marks = [
      { code: 'contests', level: 1 },
      { code: 'contests', level: 2 },
    ]
    expect(changeOfSheet([], marks).opened).toEqual([{ code: 'contests', level: 2 }])
  })
})

test('the own sheet may be changed until one of its requests is in work', () => {
  expect(whyNotChangeOwnSheet([])).toBeNull()
  expect(whyNotChangeOwnSheet([request('documentation')])).toBeNull()
  expect(whyNotChangeOwnSheet([request('documentation'), request('contests', true)])).toBe('sheet-taken')
})
