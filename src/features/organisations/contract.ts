import { z } from 'zod'
import { organisationKinds } from '#content/organisationKinds.ts'
import { timeZoneCodes } from '#content/timeZones.ts'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, moment, nothing, optionalText, text, version } from '#contract/fields.ts'
import { adolescentRules } from '#domain/consents/signatory.ts'

export const organisationKind = z.enum(organisationKinds.map(({ code }) => code) as [string, ...string[]])

const digits = (count: number, words: string) =>
  z
    .string()
    .trim()
    .transform((value) => (value === '' ? null : value))
    .nullable()
    .refine((value) => value === null || new RegExp(`^\\d{${count}}$`).test(value), words)

/** What documents and settings need of an organisation; the official names stand as in its charter. */
const card = z.object({
  fullName: text(500),
  shortName: text(200),
  address: optionalText(300),
  locality: optionalText(100),
  taxNumber: digits(10, 'ИНН организации — 10 цифр'),
  registrationNumber: digits(13, 'ОГРН — 13 цифр'),
  phone: optionalText(50),
  email: optionalText(100).refine(
    (value) => value === null || z.email().safeParse(value).success,
    'Проверьте адрес почты: в нём есть @ и точка после неё',
  ),
  site: optionalText(200),
  timeZone: z.enum(timeZoneCodes),
  schoolYearStartsMonth: z.int().min(1).max(12),
  youngAgeLimit: z.int().min(18, 'Не меньше 18').max(60, 'Не больше 60'),
  youngSeniorityLimit: z.int().min(0).max(20, 'Не больше 20'),
  requiresSecondFactor: z.boolean(),
  /** Whose signature a student of 14 to 17 needs under a consent. */
  consentOfAdolescents: z.enum(adolescentRules),
})

export const show = readEndpoint({
  name: 'organisations.show',
  summary: 'Карточка организации: реквизиты для документов и настройки',
  place: 'organisation',
  allow: 'organisation.view',
  input: nothing,
  // What was kept before a rule is shown all the same.
  output: card.extend({ email: z.string().nullable(), kind: organisationKind, version }),
})

export const change = writeEndpoint({
  name: 'organisations.change',
  summary: 'Изменить реквизиты и настройки организации',
  place: 'organisation',
  allow: 'organisation.change',
  input: card.partial().extend({ version }),
  output: z.object({ version }),
  journal: ({ version: _, ...changed }) => ({ fields: Object.keys(changed) }),
})

export const list = readEndpoint({
  name: 'organisations.list',
  summary: 'Организации муниципалитета',
  place: 'municipality',
  allow: 'municipality.view',
  input: nothing,
  output: z.object({
    organisations: z.array(
      z.object({
        id,
        kind: organisationKind,
        shortName: z.string(),
        locality: z.string().nullable(),
        createdAt: moment,
      }),
    ),
    links: z.array(z.object({ madeAt: moment, expiresAt: moment, note: z.string().nullable() })),
  }),
})

export const inviteOrganisation = writeEndpoint({
  name: 'organisations.inviteOrganisation',
  summary: 'Сделать одноразовую ссылку, по которой руководитель заведёт свою организацию',
  place: 'municipality',
  allow: 'municipality.change',
  /** For whom the link is, in the coordinator's own words: the name of the school. */
  input: z.object({ note: text(200) }),
  output: z.object({ path: z.string(), expiresAt: moment }),
  journal: 'not journalled',
})
