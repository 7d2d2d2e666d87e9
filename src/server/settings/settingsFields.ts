import { existsSync } from 'node:fs'
import { z } from 'zod'

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'нужен адрес вида postgresql://роль:пароль@сервер:5432/база')
const file = z.string().refine(existsSync, 'такого файла нет')

/** What the environment or the settings file may say, each setting for itself. */
export const fields = z.object({
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_WORKER_URL: databaseUrl.optional(),
  DATABASE_PUBLIC_URL: databaseUrl.optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'нужно имя или адрес машины, например 127.0.0.1')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'нужно число от 0 до 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'нужно число от 0 до 65535')
    .default(8080),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_ADDRESS: z.string().refine(isWebAddress, 'нужен адрес вида https://nastavnik.school.ru без пути').optional(),
  TLS_CERT: file.optional(),
  TLS_KEY: file.optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^[\da-fA-F.:/]+(\s*,\s*[\da-fA-F.:/]+)*$/, 'нужны адреса своих прокси через запятую, например 127.0.0.1')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'нужен адрес вида smtps://имя:пароль@сервер:465')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\s]+@[^@\s]+$|<[^@\s]+@[^@\s]+>$/, 'нужен адрес почты')
    .optional(),
  FIXED_TODAY: z.iso.date('нужен день вида 2026-09-01').optional(),
  JOBS: z.enum(['same', 'apart', 'off'], 'нужно same, apart или off').default('same'),
  NASTAVNIK_DEMO: z.enum(['1'], 'нужно 1 или ничего').optional(),
})

export type Fields = z.infer<typeof fields>

function isWebAddress(text: string): boolean {
  try {
    const { protocol, pathname, search, hash, username } = new URL(text)
    return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username
  } catch {
    return false
  }
}
