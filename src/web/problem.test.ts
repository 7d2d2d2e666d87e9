import { expect, test } from 'vitest'
import { mayRetry, type Problem, ProblemError, problemOfPage, problemOfResponse, wordsOf } from './problem.ts'

const answer = (status: number, body?: unknown, headers?: Record<string, string>) =>
  problemOfResponse(new Response(body === undefined ? null : JSON.stringify(body), { status, headers: headers ?? {} }))

test('an answer of success is no problem', async () => {
  expect(await answer(200, {})).toBeNull()
})

test('answers that do not fit name their fields, whichever way the path is written', async () => {
  const issues = [
    { path: ['requests', 0, 'topic'], message: 'Выберите тему' },
    { path: 'surname', message: 'Заполните это поле' },
  ]
  expect(await answer(400, { error: 'input', issues })).toEqual({
    kind: 'input',
    issues: [
      { path: 'requests.0.topic', message: 'Выберите тему' },
      { path: 'surname', message: 'Заполните это поле' },
    ],
  })
})

test('a refused act says the words of every reason', async () => {
  const reasons = [
    { reason: 'no-consent', words: 'Нет согласия Собиной М.' },
    { reason: 'same-person', words: 'Это один и тот же человек.' },
  ]
  const problem = await answer(409, { error: 'refused', reasons })
  expect(problem).toEqual({ kind: 'refused', reasons })
  expect(wordsOf(problem as Problem).text).toBe('Нет согласия Собиной М. Это один и тот же человек.')
})

test.each([
  [401, 'sign-in'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [413, 'too-large'],
  [415, 'wrong-type'],
  [429, 'too-many'],
  [502, 'busy'],
  [503, 'busy'],
  [500, 'bug'],
  [418, 'bug'],
])('status %i is the problem «%s», also when the body is not readable', async (status, kind) => {
  expect((await answer(status))?.kind).toBe(kind)
  expect((await problemOfResponse(new Response('<html>', { status })))?.kind).toBe(kind)
})

test('a bug gives the number to report', async () => {
  const problem = await answer(500, { error: 'bug', request: 'a1b2' })
  expect(wordsOf(problem as Problem).text).toContain('a1b2')
})

test('too many attempts say how long to wait', async () => {
  const problem = await answer(429, undefined, { 'retry-after': '300' })
  expect(wordsOf(problem as Problem).text).toBe('Попробуйте через 5\u00A0минут.')
  expect(wordsOf({ kind: 'too-many' }).text).toBe('Попробуйте через минуту.')
})

test('only what may pass by itself is offered once more', () => {
  expect(mayRetry({ kind: 'network' })).toBe(true)
  expect(mayRetry({ kind: 'busy' })).toBe(true)
  expect(mayRetry({ kind: 'forbidden' })).toBe(false)
  expect(mayRetry({ kind: 'refused', reasons: [] })).toBe(false)
})

test('what does not fit in the address of a page is an address of nothing', () => {
  const unfit = new ProblemError({ kind: 'input', issues: [{ path: 'id', message: 'Invalid UUID' }] })
  expect(problemOfPage(unfit)).toEqual({ kind: 'not-found' })
  expect(problemOfPage(new ProblemError({ kind: 'busy' }))).toEqual({ kind: 'busy' })
})
