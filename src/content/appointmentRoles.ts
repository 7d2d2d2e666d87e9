import type { PermissionSet } from '#domain/access.ts'
import type { OrganisationKind } from './organisationKinds.ts'

/**
 * Roles that an order gives to a person at an organisation. A role opens exactly one permission set; the
 * organisation may add roles of its own with the same sets. Codes are permanent.
 */
export type AppointmentRole = {
  readonly code: string
  /** A kind that is not named here does not offer the role. */
  readonly titles: Readonly<Partial<Record<OrganisationKind, string>>>
  readonly permissionSet: PermissionSet
  /** What the role sees of people, in words for the person who appoints. */
  readonly personalData: string
  /** True where one organisation should have exactly one acting holder; more or fewer is a warning. */
  readonly single: boolean
}

const everywhere = (title: string): Record<OrganisationKind, string> => ({
  municipality: title,
  school: title,
  kindergarten: title,
  college: title,
  supplementary: title,
  centre: title,
})

const inOrganisations = (title: string): Readonly<Partial<Record<OrganisationKind, string>>> => {
  const { municipality: _, ...titles } = everywhere(title)
  return titles
}

const teaching = (title: string) => ({ school: title, centre: title }) as const

const all = 'Видит карточки людей, согласия и документы организации.'
const reading = 'Видит карточки людей и пары, ничего не меняет.'
const none = 'Персональных данных участников не видит.'

export const appointmentRoles = [
  {
    code: 'head',
    titles: { ...inOrganisations('Директор'), kindergarten: 'Заведующий' },
    permissionSet: 'head',
    personalData: all,
    single: true,
  },
  {
    code: 'acting-head',
    titles: { ...inOrganisations('И. о. директора'), kindergarten: 'И. о. заведующего' },
    permissionSet: 'head',
    personalData: `${all} Только на время исполнения обязанностей.`,
    single: false,
  },
  {
    code: 'department-head',
    titles: { municipality: 'Начальник управления образования' },
    permissionSet: 'municipalCoordinator',
    personalData: 'Видит сводные данные организаций, а людей — только с их согласия на передачу.',
    single: true,
  },
  {
    code: 'municipal-coordinator',
    titles: { municipality: 'Муниципальный координатор' },
    permissionSet: 'municipalCoordinator',
    personalData: 'Видит сводные данные организаций, а людей — только с их согласия на передачу.',
    single: true,
  },
  {
    code: 'curator',
    titles: inOrganisations('Куратор наставничества'),
    permissionSet: 'curator',
    personalData: all,
    single: true,
  },
  {
    code: 'working-group-member',
    titles: everywhere('Член рабочей группы'),
    permissionSet: 'workingGroup',
    personalData: 'Видит карточки людей и согласия, ведёт базы наставников и наставляемых.',
    single: false,
  },
  {
    code: 'deputy-teaching',
    titles: {
      ...teaching('Заместитель директора по УВР'),
      college: 'Заместитель директора по УВР',
      supplementary: 'Заместитель директора по УВР',
      kindergarten: 'Заместитель заведующего по УВР',
    },
    permissionSet: 'deputy',
    personalData: all,
    single: false,
  },
  {
    code: 'deputy-studies',
    titles: { ...teaching('Заместитель директора по УЧ'), college: 'Заместитель директора по учебной работе' },
    permissionSet: 'deputy',
    personalData: all,
    single: false,
  },
  {
    code: 'deputy-upbringing',
    titles: {
      ...teaching('Заместитель директора по ВР'),
      college: 'Заместитель директора по ВР',
      supplementary: 'Заместитель директора по ВР',
    },
    permissionSet: 'deputy',
    personalData: all,
    single: false,
  },
  {
    code: 'deputy-methods',
    titles: {
      ...teaching('Заместитель директора по НМР'),
      college: 'Заместитель директора по НМР',
      supplementary: 'Заместитель директора по НМР',
    },
    permissionSet: 'deputy',
    personalData: all,
    single: false,
  },
  {
    code: 'deputy-practice',
    titles: { college: 'Заместитель директора по УПР' },
    permissionSet: 'deputy',
    personalData: all,
    single: false,
  },
  {
    code: 'deputy-maintenance',
    titles: { ...inOrganisations('Заместитель директора по АХЧ'), kindergarten: 'Заместитель заведующего по АХЧ' },
    permissionSet: 'observer',
    personalData: none,
    single: false,
  },
  {
    code: 'association-head',
    titles: {
      ...inOrganisations('Руководитель МО'),
      college: 'Председатель ЦМК',
      municipality: 'Руководитель муниципального МО',
    },
    permissionSet: 'associationHead',
    personalData: 'Видит только людей своего объединения и собирает их запросы.',
    single: false,
  },
  {
    code: 'senior-educator',
    titles: { kindergarten: 'Старший воспитатель' },
    permissionSet: 'deputy',
    personalData: all,
    single: false,
  },
  {
    code: 'methodist',
    titles: { ...everywhere('Методист') },
    permissionSet: 'specialist',
    personalData: reading,
    single: false,
  },
  {
    code: 'psychologist',
    titles: inOrganisations('Педагог-психолог'),
    permissionSet: 'psychologist',
    personalData: 'Видит карточки людей и пары, ведёт поддержку; записи о ней видит один.',
    single: false,
  },
  {
    code: 'social-pedagogue',
    titles: inOrganisations('Социальный педагог'),
    permissionSet: 'socialPedagogue',
    personalData: 'Видит карточки людей и пары, особые меры поддержки учащихся.',
    single: false,
  },
  {
    code: 'council-member',
    titles: everywhere('Член совета наставников'),
    permissionSet: 'specialist',
    personalData: reading,
    single: false,
  },
  {
    code: 'class-teacher',
    titles: teaching('Классный руководитель'),
    permissionSet: 'observer',
    personalData: none,
    single: false,
  },
  {
    code: 'groups-curator',
    titles: { college: 'Куратор группы' },
    permissionSet: 'observer',
    personalData: none,
    single: false,
  },
  {
    code: 'secretary',
    titles: everywhere('Секретарь'),
    permissionSet: 'personnel',
    personalData: 'Видит карточки сотрудников и документы, регистрирует приказы.',
    single: false,
  },
  {
    code: 'personnel-officer',
    titles: everywhere('Специалист по кадрам'),
    permissionSet: 'personnel',
    personalData: 'Видит и меняет карточки сотрудников, регистрирует приказы.',
    single: false,
  },
  {
    code: 'accountant',
    titles: everywhere('Бухгалтер'),
    permissionSet: 'specialist',
    personalData: reading,
    single: false,
  },
  {
    code: 'site-editor',
    titles: everywhere('Ответственный за сайт'),
    permissionSet: 'observer',
    personalData: none,
    single: false,
  },
  {
    code: 'system-administrator',
    titles: everywhere('Системный администратор'),
    permissionSet: 'technicalAdministrator',
    personalData: 'Видит только логины: ни людей, ни документов.',
    single: false,
  },
] as const satisfies readonly AppointmentRole[]

export type AppointmentRoleCode = (typeof appointmentRoles)[number]['code']

/** The roles that an organisation of this kind offers. */
export function rolesOf(kind: OrganisationKind): readonly AppointmentRole[] {
  return appointmentRoles.filter((role: AppointmentRole) => role.titles[kind] !== undefined)
}

/** Null where the kind has no such role. */
export function roleTitle(code: AppointmentRoleCode, kind: OrganisationKind): string | null {
  const role: AppointmentRole | undefined = appointmentRoles.find((candidate) => candidate.code === code)
  return role?.titles[kind] ?? null
}
