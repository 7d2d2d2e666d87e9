import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../testing/application.ts'

let application: TestApplication
beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

test('The frame of a document runs nothing, fetches nothing and stands in no page of another site', async () => {
  const { headers, body } = await application.app.inject({ method: 'GET', url: '/paper' })
  const policy = String(headers['content-security-policy']).split('; ')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy.join(' ')).not.toMatch(/script|connect|https?:|allow-scripts/)
  expect(headers['x-frame-options']).toBe('SAMEORIGIN')
  expect(body).not.toContain('<script')
})

test('Everything else stands in no frame at all', async () => {
  const { headers } = await application.app.inject({ method: 'GET', url: '/health/live' })
  expect(headers['x-frame-options']).toBe('DENY')
})
