import { z } from 'zod'

/**
 * Words for answers that do not fit where a contract gives none of its own; the same in the browser and on the server.
 * `jitless` for the browser: the schemas would otherwise compile themselves with `new Function`, which the security
 * policy forbids.
 */
export function setZodWords(also: { jitless?: boolean } = {}): void {
  z.config({ ...also, customError: (issue) => wordsOfIssue(issue) })
}

interface Issue {
  code?: string | undefined
  input?: unknown
  format?: unknown
  origin?: unknown
  minimum?: unknown
  maximum?: unknown
}

function wordsOfIssue(issue: Issue): string {
  if (isEmpty(issue.input)) return 'Заполните это поле'
  if (issue.code === 'invalid_format') return formats[String(issue.format)] ?? 'Проверьте, как это написано'
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.code === 'invalid_value') return 'Выберите из списка'
  if (issue.code === 'invalid_type' && typeof issue.input === 'string') return 'Нужно число'
  return 'Проверьте это поле'
}

export function isEmpty(input: unknown): boolean {
  return input === undefined || input === null || input === ''
}

const formats: Record<string, string> = {
  date: 'Такого дня нет. Напишите, например, 20.09 или 20 сентября',
  email: 'Проверьте адрес почты',
  uuid: 'Выберите из списка',
}

function tooSmall({ origin, minimum }: Issue): string {
  if (origin === 'string') return `Не короче ${minimum} знаков`
  if (origin === 'array' || origin === 'set') return 'Выберите хотя бы одно'
  return `Не меньше ${minimum}`
}

function tooBig({ origin, maximum }: Issue): string {
  if (origin === 'string') return `Не длиннее ${maximum} знаков`
  if (origin === 'array' || origin === 'set') return `Не больше ${maximum} строк`
  return `Не больше ${maximum}`
}
