import { z } from 'zod'

/**
 * Words for answers that do not fit where the contract gives none of its own.
 * `jitless`: the schemas would otherwise compile themselves with `new Function`, which the security policy forbids.
 */
export function setZodWords() {
  z.config({ jitless: true, customError: (issue) => wordsOfIssue(issue) })
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
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'Заполните это поле'
  if (issue.code === 'invalid_format') return formats[String(issue.format)] ?? 'Проверьте, как это написано'
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.code === 'invalid_type' && typeof issue.input === 'string') return 'Нужно число'
  return 'Проверьте это поле'
}

const formats: Record<string, string> = {
  date: 'Напишите дату, например 20.09 или 20 сентября',
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
