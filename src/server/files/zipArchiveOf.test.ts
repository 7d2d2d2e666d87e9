import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cleaned, zipArchiveOf } from './zipArchiveOf.ts'

test('files come back under their Russian names, two of one name apart', () => {
  const archive = zipArchiveOf([
    { name: 'Согласие — Собина М. О.docx', bytes: strToU8('первое') },
    { name: 'Согласие — Собина М. О.docx', bytes: strToU8('второе') },
  ])
  const files = unzipSync(archive)
  expect(Object.keys(files)).toEqual(['Согласие — Собина М. О.docx', 'Согласие — Собина М. О (2).docx'])
  expect(Object.values(files).map((bytes) => strFromU8(bytes))).toEqual(['первое', 'второе'])
})

test('a name keeps no sign that Windows refuses or that leads out of the folder', () => {
  expect(cleaned('../Иванова: «роль»/a?.docx')).toBe('.. Иванова «роль» a.docx')
})

test('a very long name is cut and keeps its ending', () => {
  const name = cleaned(`${'Константинопольский '.repeat(20)}.docx`)
  expect(strToU8(name).length).toBeLessThan(200)
  expect(name).toMatch(/[а-я]\.docx$/)
})
