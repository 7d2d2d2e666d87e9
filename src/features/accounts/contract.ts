import { z } from 'zod'
import { type OrganisationKind, organisationKinds } from '#content/organisationKinds.ts'
import { timeZoneCodes } from '#content/timeZones.ts'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, moment, nothing, optionalText, text, uniqueIds } from '#contract/fields.ts'
import { signedInPerson } from '#contract/signedIn.ts'
import { invitationCode, linkToken, nameParts, password, secondFactorCode } from './fields.ts'

const ofOneself = { place: 'oneself', allow: 'signed-in' } as const
const forAnyone = { place: 'nowhere', allow: 'anyone' } as const

export const me = readEndpoint({
  name: 'accounts.me',
  summary: 'Кто вошёл и в каких организациях действует',
  ...ofOneself,
  input: nothing,
  output: signedInPerson,
})

// Secrets travel in bodies only: addresses are kept by proxies and histories. So looking one up is a POST too.
export const setupLink = writeEndpoint({
  name: 'accounts.setupLink',
  summary: 'Для чего выдана одноразовая ссылка установки',
  ...forAnyone,
  input: z.object({ token: linkToken }),
  output: z.object({ municipalityName: z.string().nullable(), demo: z.boolean(), today: isoDate }),
  journal: 'not journalled',
})

const kindsOfOrganisation = organisationKinds.map(({ code }) => code) as [OrganisationKind, ...OrganisationKind[]]

export const setUp = writeEndpoint({
  name: 'accounts.setUp',
  summary: 'По одноразовой ссылке: создать организацию и вход её руководителя или куратора',
  ...forAnyone,
  input: z.object({
    token: linkToken,
    organisation: z.object({
      kind: z.enum(kindsOfOrganisation),
      fullName: text(300),
      shortName: text(100),
      locality: text(100),
      timeZone: z.enum(timeZoneCodes),
    }),
    owner: z.object({
      ...nameParts,
      post: text(150),
      /** One person may act as both. */
      actsAs: z.array(z.enum(['head', 'curator'])).min(1, 'Отметьте хотя бы одно'),
      /** Null: the first day of the running school year. Papers of days before it would have nobody to sign them. */
      appointedFrom: isoDate.nullable().default(null),
      orderNumber: optionalText(50).default(null),
      orderOn: isoDate.nullable().default(null),
    }),
    login: text(60),
    password,
  }),
  output: z.object({ organisationId: id }),
  journal: 'not journalled',
})

export const signIn = writeEndpoint({
  name: 'accounts.signIn',
  summary: 'Войти по логину и паролю, с кодом, если он настроен',
  ...forAnyone,
  input: z.object({ login: text(200), password, code: secondFactorCode.default('') }),
  /** `code`: the password is right, a code of the application is needed as well; send all three together. */
  output: z.object({ step: z.enum(['done', 'code']) }),
  journal: 'not journalled',
})

export const signOut = writeEndpoint({
  name: 'accounts.signOut',
  summary: 'Выйти',
  ...ofOneself,
  input: nothing,
  output: nothing,
  journal: () => ({}),
})

export const ownAccount = readEndpoint({
  name: 'accounts.ownAccount',
  summary: 'Свой вход: пароль, код, резервные коды, открытые сеансы',
  ...ofOneself,
  input: nothing,
  output: z.object({
    login: z.string(),
    staff: z.boolean(),
    /** Null in the demo, where nobody has a password. */
    passwordSetAt: moment.nullable(),
    totpSince: moment.nullable(),
    recoveryCodesLeft: z.int(),
    sessions: z.array(
      z.object({ id, client: z.string(), startedAt: moment, lastSeenAt: moment, thisOne: z.boolean() }),
    ),
  }),
})

export const endSession = writeEndpoint({
  name: 'accounts.endSession',
  summary: 'Закончить один из своих сеансов',
  ...ofOneself,
  input: z.object({ sessionId: id }),
  output: nothing,
  journal: ({ sessionId }) => ({ others: [sessionId] }),
})

export const endOtherSessions = writeEndpoint({
  name: 'accounts.endOtherSessions',
  summary: 'Закончить все свои сеансы, кроме этого',
  ...ofOneself,
  input: nothing,
  output: z.object({ ended: z.int() }),
  journal: (_input, { ended }) => ({ count: ended }),
})

export const changePassword = writeEndpoint({
  name: 'accounts.changePassword',
  summary: 'Сменить свой пароль; остальные сеансы заканчиваются',
  ...ofOneself,
  input: z.object({ current: password, next: password }),
  output: nothing,
  journal: 'not journalled',
})

export const proposeTotp = writeEndpoint({
  name: 'accounts.proposeTotp',
  summary: 'Новый секрет для приложения с кодами; начнёт действовать после подтверждения',
  ...ofOneself,
  input: nothing,
  output: z.object({ secret: z.string(), uri: z.string() }),
  journal: 'not journalled',
})

const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const setUpTotp = writeEndpoint({
  name: 'accounts.setUpTotp',
  summary: 'Включить вход с кодом: пароль, секрет и первый код из приложения',
  ...ofOneself,
  input: z.object({
    password,
    secret: z.string().regex(/^[A-Z2-7]{32}$/, 'Секрет скопирован не до конца'),
    code: text(20),
  }),
  output: recoveryCodes,
  journal: 'not journalled',
})

export const removeTotp = writeEndpoint({
  name: 'accounts.removeTotp',
  summary: 'Выключить вход с кодом',
  ...ofOneself,
  input: z.object({ password }),
  output: nothing,
  journal: 'not journalled',
})

export const renewRecoveryCodes = writeEndpoint({
  name: 'accounts.renewRecoveryCodes',
  summary: 'Новые резервные коды вместо прежних',
  ...ofOneself,
  input: z.object({ password }),
  output: recoveryCodes,
  journal: 'not journalled',
})

export const logins = readEndpoint({
  name: 'accounts.logins',
  summary: 'У кого в организации есть вход, кто приглашён',
  place: 'organisation',
  allow: 'logins.view',
  input: nothing,
  output: z.object({
    sendsMail: z.boolean(),
    /** False for those who see logins and no people: only rows with a login or an invitation, without names. */
    withNames: z.boolean(),
    rows: z.array(
      z.object({
        personId: id,
        name: z.string().nullable(),
        post: z.string().nullable(),
        login: z.string().nullable(),
        lastSeenAt: moment.nullable(),
        hasSecondFactor: z.boolean(),
        invitation: z.object({ id, invitedAt: moment, expiresAt: moment, expired: z.boolean() }).nullable(),
      }),
    ),
  }),
})

export const invite = writeEndpoint({
  name: 'accounts.invite',
  summary: 'Пригласить людей: выдать каждому одноразовый код для первого входа или нового пароля',
  place: 'organisation',
  allow: 'logins.change',
  input: z.object({
    personIds: uniqueIds.min(1, 'Отметьте хотя бы одного человека').max(200, 'Не больше 200 человек за раз'),
    by: z.enum(['slip', 'mail']).default('slip'),
  }),
  output: z.object({
    invitations: z.array(
      z.object({
        id,
        personId: id,
        name: z.string().nullable(),
        login: z.string().nullable(),
        /** Shown once, to be printed; null when it goes by mail. */
        code: z.string().nullable(),
        expiresAt: moment,
      }),
    ),
  }),
  journal: 'not journalled',
})

export const withdrawInvitation = writeEndpoint({
  name: 'accounts.withdrawInvitation',
  summary: 'Отозвать приглашение',
  place: 'organisation',
  allow: 'logins.change',
  input: z.object({ invitationId: id }),
  output: z.object({ personId: id }),
  journal: (_input, { personId }) => ({ persons: [personId] }),
})

export const invitation = writeEndpoint({
  name: 'accounts.invitation',
  summary: 'Кого и куда приглашает код',
  ...forAnyone,
  input: z.object({ code: invitationCode }),
  output: z.object({
    organisationName: z.string(),
    /** Given name and patronymic: how to greet. */
    greeting: z.string(),
    names: z.array(z.string()),
    /** Set when the person signs in already and takes a new password. */
    login: z.string().nullable(),
    staff: z.boolean(),
  }),
  journal: 'not journalled',
})

export const acceptInvitation = writeEndpoint({
  name: 'accounts.acceptInvitation',
  summary: 'По коду приглашения: выбрать логин и пароль и войти',
  ...forAnyone,
  input: z.object({ code: invitationCode, login: optionalText(60), password }),
  output: z.object({ organisationId: id }),
  journal: 'not journalled',
})

export const linkInvitation = writeEndpoint({
  name: 'accounts.linkInvitation',
  summary: 'По коду приглашения: добавить организацию к своему входу, который уже есть',
  ...forAnyone,
  input: z.object({ code: invitationCode }),
  output: z.object({ organisationId: id, personId: id }),
  journal: (_input, { personId }) => ({ persons: [personId] }),
})

export const demoPeople = readEndpoint({
  name: 'accounts.demoPeople',
  summary: 'Люди демонстрации, за которых можно войти',
  ...forAnyone,
  input: nothing,
  output: z.object({
    people: z.array(
      z.object({
        accountId: id,
        name: z.string(),
        post: z.string().nullable(),
        organisationName: z.string(),
        roles: z.array(z.string()),
        situation: z.string(),
      }),
    ),
  }),
})

export const signInAsDemo = writeEndpoint({
  name: 'accounts.signInAsDemo',
  summary: 'Войти за одного из людей демонстрации',
  ...forAnyone,
  input: z.object({ accountId: id }),
  output: nothing,
  journal: 'not journalled',
})
