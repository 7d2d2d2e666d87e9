import { z } from 'zod'
import { readEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing } from '#contract/fields.ts'

const person = {
  surname: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
  post: z.string().nullable(),
  subject: z.string().nullable(),
  classTitle: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
}

const request = z.object({
  id,
  title: z.string(),
  difficulty: z.int(),
  wantedHelp: z.string().nullable(),
  state: z.enum(['open', 'in-work', 'resolved']),
})
export type OwnRequest = z.output<typeof request>

const entry = z.object({
  id,
  side: z.enum(['mentee', 'mentor']),
  schoolYear: z.int(),
  enteredOn: isoDate,
  /** Null: a candidate. */
  approvedOn: isoDate.nullable(),
  /** Of a mentee. */
  requests: z.array(request),
  /** Of a mentor: topics to help with. */
  competences: z.array(z.object({ title: z.string(), level: z.int() })),
})
export type OwnEntry = z.output<typeof entry>

const pair = z.object({
  id,
  side: z.enum(['mentor', 'mentee']),
  /** Name, post and contacts, nothing more. */
  other: z.object(person),
  fromOn: isoDate,
  toOn: isoDate,
  form: z.string(),
  topics: z.array(z.string()),
  /** An order keeps the pair. */
  isFixed: z.boolean(),
})
export type OwnPair = z.output<typeof pair>

const consent = z.object({
  id,
  kind: z.enum(['processing', 'transfer', 'publication', 'mentor', 'mentee']),
  signatory: z.enum(['self', 'guardian']),
  givenOn: isoDate,
  untilOn: isoDate.nullable(),
  withdrawnOn: isoDate.nullable(),
  isInForce: z.boolean(),
})
export type OwnConsent = z.output<typeof consent>

export const show = readEndpoint({
  name: 'own.show',
  summary: 'Своё: карточка, пары, запросы и согласия того, кто вошёл',
  place: 'organisation',
  allow: 'own.view',
  input: nothing,
  output: z.object({
    card: z.object({ id, ...person, association: z.string().nullable() }),
    /** Whom to tell when something is wrong: the acting curator, otherwise the head; null when nobody else is. */
    contact: z.object({ role: z.enum(['curator', 'head']), ...person }).nullable(),
    pairs: z.array(pair),
    entries: z.array(entry),
    consents: z.array(consent),
    /** Takes part, and no consent to processing is in force. */
    lacksProcessing: z.boolean(),
  }),
})

export const mentee = readEndpoint({
  name: 'own.mentee',
  summary: 'Рабочие сведения своего наставляемого: имя, должность или класс, контакты, запросы, пара',
  place: 'organisation',
  allow: 'own.view',
  input: z.object({ pairId: id }),
  output: z.object({
    pair,
    kinds: z.array(z.string()),
    /** Those that the pair works on; all of them where the pair names no topics. */
    requests: z.array(request),
  }),
})
