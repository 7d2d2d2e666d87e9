/**
 * Who may do what: a role of the catalogue maps to permission sets, a set to permissions.
 * An endpoint names one permission; the place (organisation, municipality, oneself) is checked beside it.
 */

export const permissions = [
  'organisation.view',
  'organisation.change',
  'appointments.view',
  'appointments.change',
  'people.view',
  'people.change',
  'people.import',
  'people.move',
  'inclusion.view',
  'inclusion.change',
  'banks.view',
  'banks.change',
  'banks.approve',
  'banks.restricted',
  'requests.collect',
  'support.view',
  'support.care',
  'consents.view',
  'consents.record',
  'matching.propose',
  'pairs.view',
  'pairs.change',
  'documents.view',
  'documents.draft',
  'documents.register',
  'journal.view',
  'logins.view',
  'logins.change',
  'municipality.view',
  'municipality.change',
  'today.view',
  'own.view',
] as const

export type Permission = (typeof permissions)[number]

export const permissionSets = [
  'head',
  'curator',
  'deputy',
  'workingGroup',
  'specialist',
  'personnel',
  'associationHead',
  'psychologist',
  'socialPedagogue',
  'observer',
  'participant',
  'municipalCoordinator',
  'technicalAdministrator',
] as const

export type PermissionSet = (typeof permissionSets)[number]

/** own.view: one's own card, requests and mentees, and nothing else about people. */
const everybody: readonly Permission[] = ['organisation.view', 'today.view', 'own.view']

const readingMentoring: readonly Permission[] = [
  ...everybody,
  'appointments.view',
  'people.view',
  'banks.view',
  'consents.view',
  'pairs.view',
  'documents.view',
]

const carryingOut: readonly Permission[] = [
  ...readingMentoring,
  'people.change',
  'people.import',
  'people.move',
  'inclusion.view',
  'inclusion.change',
  'banks.change',
  'banks.approve',
  'banks.restricted',
  'requests.collect',
  'support.view',
  'support.care',
  'consents.record',
  'matching.propose',
  'pairs.change',
  'documents.draft',
  'documents.register',
  'journal.view',
]

export const permissionsOfSet: Record<PermissionSet, readonly Permission[]> = {
  head: [...carryingOut, 'organisation.change', 'appointments.change', 'logins.view', 'logins.change'],
  curator: [...carryingOut, 'organisation.change', 'appointments.change', 'logins.view', 'logins.change'],
  deputy: [...readingMentoring, 'people.change', 'banks.change', 'requests.collect', 'support.view', 'consents.record'],
  workingGroup: [...readingMentoring, 'banks.change', 'requests.collect'],
  specialist: readingMentoring,
  associationHead: [...everybody, 'requests.collect'],
  psychologist: [...readingMentoring, 'inclusion.view', 'support.view', 'support.care'],
  socialPedagogue: [...readingMentoring, 'inclusion.view', 'inclusion.change'],
  personnel: [
    ...everybody,
    'appointments.view',
    'appointments.change',
    'people.view',
    'people.change',
    'people.import',
    'people.move',
    'documents.view',
    'documents.register',
  ],
  observer: [...everybody, 'appointments.view'],
  participant: everybody,
  municipalCoordinator: [
    ...carryingOut,
    'organisation.change',
    'appointments.change',
    'logins.view',
    'logins.change',
    'municipality.view',
    'municipality.change',
  ],
  technicalAdministrator: [...everybody, 'logins.view', 'logins.change'],
}

/** Somebody with a person record and no appointment at the place acts as a participant. */
export function permissionsOf(sets: readonly PermissionSet[]): ReadonlySet<Permission> {
  const effective: readonly PermissionSet[] = sets.length > 0 ? sets : ['participant']
  return new Set(effective.flatMap((set) => permissionsOfSet[set]))
}
