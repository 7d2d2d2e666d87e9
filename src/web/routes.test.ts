import { expect, test } from 'vitest'
import { pages } from './routes.tsx'

test('every page of the interface and the frame it stands in', () => {
  expect(pages.map((page) => `${page.frame} ${page.path}`)).toMatchInlineSnapshot(`
    [
      "alone /",
      "alone /sign-in",
      "alone /setup",
      "alone /invitation",
      "alone /look-around",
      "shell /me",
      "shell /o/$organisationId/logins",
      "shell /o/$organisationId/today",
      "shell /o/$organisationId/banks/mentees",
      "shell /o/$organisationId/banks/mentees/enter",
      "shell /o/$organisationId/banks/mentees/$entryId",
      "shell /o/$organisationId/banks/mentees/waiting",
      "shell /o/$organisationId/requests",
      "shell /o/$organisationId/requests/sheet/$personId",
      "shell /o/$organisationId/requests/blanks",
      "shell /o/$organisationId/requests/topics",
      "shell /o/$organisationId/requests/own",
      "shell /o/$organisationId/banks/mentors",
      "shell /o/$organisationId/banks/mentors/enter",
      "shell /o/$organisationId/banks/mentors/$entryId",
      "shell /o/$organisationId/banks/mentors/$entryId/questionnaire",
      "shell /o/$organisationId/banks/mentor-blanks",
      "shell /o/$organisationId/banks/not-with/$personId",
      "shell /o/$organisationId/own/mentor-questionnaire",
      "shell /o/$organisationId/banks/training",
      "shell /o/$organisationId/banks/training/$personId",
      "shell /o/$organisationId/banks/upkeep",
      "shell /o/$organisationId/consents",
      "shell /o/$organisationId/matching",
      "shell /o/$organisationId/pairs",
      "shell /o/$organisationId/pairs/$pairId",
      "shell /o/$organisationId/documents",
      "shell /o/$organisationId/documents/new-order",
      "shell /o/$organisationId/documents/$documentId",
      "shell /o/$organisationId/documents/$documentId/change",
      "shell /o/$organisationId/people",
      "shell /o/$organisationId/people/import",
      "shell /o/$organisationId/people/$personId",
      "shell /o/$organisationId/people/$personId/leaving",
      "shell /o/$organisationId/people/$personId/support",
      "shell /o/$organisationId/people/$personId/measures",
      "shell /o/$organisationId/own",
      "shell /o/$organisationId/own/mentees/$pairId",
      "shell /o/$organisationId/support",
      "shell /o/$organisationId/support/$caseId",
      "shell /o/$organisationId/measures",
      "shell /o/$organisationId/people/moves",
      "shell /o/$organisationId/people/repeats",
      "shell /o/$organisationId/people/$personId/same-as/$otherId",
      "shell /o/$organisationId/people/$personId/same-as",
      "shell /o/$organisationId/people/school-year",
      "shell /o/$organisationId/appointments",
      "shell /o/$organisationId/organisations",
      "shell /o/$organisationId/settings",
      "shell /o/$organisationId/journal",
    ]
  `)
})

test('no address has two pages', () => {
  const addresses = pages.map((page) => page.path)
  expect(new Set(addresses).size).toBe(addresses.length)
})
