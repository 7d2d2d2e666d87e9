import { expect, test } from 'vitest'
import { backOf, organisationOf, paths } from './paths.ts'
import { readSearch, writeSearch } from './useUrlState.ts'

test('every address of the interface', () => {
  const names = Object.values(paths).map((path) => (path as (...ids: string[]) => string)('$organisationId', '$id'))
  expect(names).toMatchInlineSnapshot(`
    [
      "/",
      "/sign-in",
      "/setup",
      "/invitation",
      "/me",
      "/look-around",
      "/o/$organisationId/today",
      "/o/$organisationId/people",
      "/o/$organisationId/people/import",
      "/o/$organisationId/people/$id",
      "/o/$organisationId/people/$id/leaving",
      "/o/$organisationId/people/repeats",
      "/o/$organisationId/people/$id/same-as/undefined",
      "/o/$organisationId/people/$id/same-as",
      "/o/$organisationId/people/moves",
      "/o/$organisationId/people/school-year",
      "/o/$organisationId/people/$id/support",
      "/o/$organisationId/people/$id/measures",
      "/o/$organisationId/own",
      "/o/$organisationId/own/mentees/$id",
      "/o/$organisationId/support",
      "/o/$organisationId/support/$id",
      "/o/$organisationId/measures",
      "/o/$organisationId/banks/mentees",
      "/o/$organisationId/banks/mentees/waiting",
      "/o/$organisationId/requests",
      "/o/$organisationId/requests/sheet/$id",
      "/o/$organisationId/requests/blanks",
      "/o/$organisationId/requests/topics",
      "/o/$organisationId/requests/own",
      "/o/$organisationId/banks/mentees/enter",
      "/o/$organisationId/banks/mentees/$id",
      "/o/$organisationId/banks/mentors",
      "/o/$organisationId/banks/mentors/enter",
      "/o/$organisationId/banks/mentors/$id",
      "/o/$organisationId/banks/mentors/$id/questionnaire",
      "/o/$organisationId/banks/mentor-blanks",
      "/o/$organisationId/banks/not-with/$id",
      "/o/$organisationId/banks/training",
      "/o/$organisationId/banks/training/$id",
      "/o/$organisationId/own/mentor-questionnaire",
      "/o/$organisationId/banks/upkeep",
      "/o/$organisationId/consents",
      "/o/$organisationId/matching",
      "/o/$organisationId/pairs",
      "/o/$organisationId/pairs/$id",
      "/o/$organisationId/documents",
      "/o/$organisationId/documents/new-order",
      "/o/$organisationId/documents/$id",
      "/o/$organisationId/documents/$id/change",
      "/o/$organisationId/journal",
      "/o/$organisationId/appointments",
      "/o/$organisationId/organisations",
      "/o/$organisationId/logins",
      "/o/$organisationId/settings",
    ]
  `)
})

test('the organisation is read from the address', () => {
  expect(organisationOf(paths.person('school', 'person'))).toBe('school')
  expect(organisationOf(paths.me())).toBeUndefined()
})

test('after sign-in nobody is led to another host', () => {
  expect(backOf('/o/school/people?consent=no')).toBe('/o/school/people?consent=no')
  for (const foreign of ['https://example.org', '//example.org', '/\\\\example.org', 'javascript:1', undefined]) {
    expect(backOf(foreign)).toBe('/')
  }
})

test('filters stand in the address as plain words and come back the same', () => {
  const state = { status: 'waiting', q: 'Ёлкин & Ко', page: '2' }
  expect(readSearch(writeSearch(state))).toEqual(state)
  expect(writeSearch({ status: 'waiting' })).toBe('?status=waiting')
})

test('an empty wish leaves no trace in the address', () => {
  expect(writeSearch({ q: '', status: undefined, sort: null })).toBe('')
})
