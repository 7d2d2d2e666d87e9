import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { forgetAnswers } from '#web/api.ts'

test('after an act no page begins with an answer from before it; who is signed in stays known', async () => {
  const client = new QueryClient()
  const answered = (name: string) => client.setQueryData([name, 'organisation', {}], 'before')
  for (const name of ['consents.needed', 'today.show', 'pairs.list']) answered(name)
  client.setQueryData(['accounts.me'], 'me')
  const onScreen = new QueryObserver(client, { queryKey: ['pairs.list', 'organisation', {}], staleTime: 10_000 })
  const leave = onScreen.subscribe(() => undefined)

  await forgetAnswers(client)

  expect(client.getQueryData(['consents.needed', 'organisation', {}])).toBeUndefined()
  expect(client.getQueryData(['today.show', 'organisation', {}])).toBeUndefined()
  expect(client.getQueryData(['accounts.me'])).toBe('me')
  expect(onScreen.getCurrentResult()).toMatchObject({ data: 'before', isStale: true })
  leave()
  client.clear()
})
