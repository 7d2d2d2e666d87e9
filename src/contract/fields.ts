import { z } from 'zod'

export const id = z.uuid()
/** A day without a time zone, `2026-09-01`. */
export const isoDate = z.iso.date().refine((day) => day >= '1900-01-01' && day <= '2200-12-31', 'Проверьте год')
/** A moment, ISO 8601 with offset. */
export const moment = z.iso.datetime({ offset: true })
export const version = z.int().positive()
/** A record and the version the person saw; a newer one is the refusal `changed-meanwhile`. */
export const versioned = z.object({ id, version })
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
