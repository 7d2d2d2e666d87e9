import { z } from 'zod'
import { isEmpty } from './zodWords.ts'

/** A field that is empty says something else than one that holds nonsense. */
const words = (ifNot: string, ifEmpty: string) => (issue: { input?: unknown }) =>
  isEmpty(issue.input) ? ifEmpty : ifNot

export const id = z.uuid('Выберите из списка')
/** A day without a time zone, `2026-09-01`. */
export const isoDate = z.iso
  .date({ error: words('Такого дня нет. Напишите, например, 20.09 или 20 сентября', 'Укажите день'), abort: true })
  .refine((day) => day >= '1900-01-01' && day <= '2200-12-31', 'Проверьте год')
/** A moment, ISO 8601 with offset. */
export const moment = z.iso.datetime({ offset: true, error: words('Такого времени нет', 'Укажите время') })
/** A version comes from the page itself, nobody types it. */
const stale = 'Обновите страницу и повторите'
export const version = z.int(stale).positive(stale)
/** A record and the version the person saw; a newer one is the refusal `changed-meanwhile`. */
export const versioned = z.object({ id, version })

const once = (ids: readonly string[]) => new Set(ids.map((each) => each.toLowerCase())).size === ids.length
const namedTwice = 'Одна и та же запись названа дважды'
/** What is named twice would be judged once and done twice. */
export const uniqueIds = z.array(id).refine(once, namedTwice)
export const uniqueVersioned = z.array(versioned).refine((seen) => once(seen.map((each) => each.id)), namedTwice)
export const nothing = z.object({})
export const text = (most: number) =>
  z.string().trim().min(1, 'Заполните это поле').max(most, `Не длиннее ${most} знаков`)
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Не длиннее ${most} знаков`)
    .transform((value) => (value === '' ? null : value))
    .nullable()
