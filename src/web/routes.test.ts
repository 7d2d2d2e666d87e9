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
