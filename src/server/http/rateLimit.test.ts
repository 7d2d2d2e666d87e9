import { expect, test } from 'vitest'
import { openTestApplication } from '../testing/application.ts'

test('whoever has many IPv6 addresses of one network counts as one', async () => {
  const application = await openTestApplication()
  const left = async (remoteAddress: string) => {
    const answered = await application.app.inject({ url: '/api/accounts.demoPeople', remoteAddress })
    return Number(answered.headers['x-ratelimit-remaining'])
  }
  const first = await left('2001:db8:1:2::1')
  expect(await left('2001:db8:1:2:ffff::1')).toBe(first - 1)
  expect(await left('2001:db8:1:3::1')).toBe(first)
  expect(await left('::ffff:10.7.0.1')).toBe(first)
  expect(await left('::ffff:10.7.0.2')).toBe(first)
  expect(await left('10.7.0.1')).toBe(first - 1)
  await application.close()
})
