import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { setZodWords } from '#contract/zodWords.ts'
import { routes } from '../features.ts'

beforeAll(() => setZodWords())

describe('an answer that does not fit is said in Russian', () => {
  test.each(routes.map(({ endpoint }) => [endpoint.name, endpoint.input] as const))('%s', (_name, schema) => {
    const said = nonsenseFor(schema).flatMap((input) => messagesOf(schema, input))
    expect(said.length).toBeGreaterThan(0)
    expect([...new Set(said)].filter((message) => /[a-z]{2}/i.test(message))).toEqual([])
  })

  test('what is not chosen, an empty day and an impossible one have words of their own', () => {
    const schemas = new Map(routes.map(({ endpoint }) => [endpoint.name, endpoint.input]))
    const confirm = (on: string) => messagesOf(schemas.get('pairs.confirm') as z.ZodType, { on }, 'on')
    expect(confirm('')).toEqual(['Укажите день'])
    expect(confirm('2026-02-30')).toEqual(['Такого дня нет. Напишите, например, 20.09 или 20 сентября'])
    expect(confirm('0026-02-20')).toEqual(['Проверьте год'])
    expect(messagesOf(schemas.get('appointments.appoint') as z.ZodType, { personId: '' }, 'personId')).toEqual([
      'Выберите из списка',
    ])
  })
})

const long = 'я'.repeat(6000)
const anything: readonly unknown[] = [
  undefined,
  null,
  '',
  long,
  '2026-02-30',
  '9999-01-01',
  -1,
  1.5,
  1e12,
  true,
  [],
  {},
]

/** Every value that may go wrong at every place of the input, one place at a time. */
function nonsenseFor(schema: z.ZodType): unknown[] {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>)
    return [...anything, ...fields.flatMap(([key, field]) => nonsenseFor(field).map((value) => ({ [key]: value })))]
  }
  if (schema instanceof z.ZodArray) {
    return [...anything, ...nonsenseFor(schema.element as z.ZodType).map((each) => [each]), Array(6000).fill('x')]
  }
  if (schema instanceof z.ZodUnion)
    return [...anything, ...schema.options.flatMap((each) => nonsenseFor(each as z.ZodType))]
  if (schema instanceof z.ZodPipe) return nonsenseFor(schema.in as z.ZodType)
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return nonsenseFor(schema.unwrap() as z.ZodType)
  }
  return [...anything]
}

function messagesOf(schema: z.ZodType, input: unknown, at?: string): string[] {
  const issues = schema.safeParse(input).error?.issues ?? []
  return issues.filter(({ path }) => at === undefined || path.join('.') === at).map(({ message }) => message)
}
