/** Builds every address of the interface. With `$name` in place of an id it is the pattern of the router. */
export const paths = {
  start: () => '/',
  signIn: () => '/sign-in',
  setUp: () => '/setup',
  invitation: () => '/invitation',
  me: () => '/me',
  lookAround: () => '/look-around',
  today: (organisationId: string) => at(organisationId, 'today'),
  people: (organisationId: string) => at(organisationId, 'people'),
  importPeople: (organisationId: string) => at(organisationId, 'people/import'),
  person: (organisationId: string, personId: string) => at(organisationId, `people/${personId}`),
  leaving: (organisationId: string, personId: string) => at(organisationId, `people/${personId}/leaving`),
  repeats: (organisationId: string) => at(organisationId, 'people/repeats'),
  merging: (organisationId: string, personId: string, otherId: string) =>
    at(organisationId, `people/${personId}/same-as/${otherId}`),
  sameAs: (organisationId: string, personId: string) => at(organisationId, `people/${personId}/same-as`),
  moves: (organisationId: string) => at(organisationId, 'people/moves'),
  schoolYear: (organisationId: string) => at(organisationId, 'people/school-year'),
  personSupport: (organisationId: string, personId: string) => at(organisationId, `people/${personId}/support`),
  personMeasures: (organisationId: string, personId: string) => at(organisationId, `people/${personId}/measures`),
  own: (organisationId: string) => at(organisationId, 'own'),
  ownMentee: (organisationId: string, pairId: string) => at(organisationId, `own/mentees/${pairId}`),
  support: (organisationId: string) => at(organisationId, 'support'),
  supportNotes: (organisationId: string, caseId: string) => at(organisationId, `support/${caseId}`),
  measures: (organisationId: string) => at(organisationId, 'measures'),
  mentees: (organisationId: string) => at(organisationId, 'banks/mentees'),
  waitingMentees: (organisationId: string) => at(organisationId, 'banks/mentees/waiting'),
  requests: (organisationId: string) => at(organisationId, 'requests'),
  requestSheet: (organisationId: string, personId: string) => at(organisationId, `requests/sheet/${personId}`),
  requestBlanks: (organisationId: string) => at(organisationId, 'requests/blanks'),
  requestTopics: (organisationId: string) => at(organisationId, 'requests/topics'),
  ownRequests: (organisationId: string) => at(organisationId, 'requests/own'),
  enterMentees: (organisationId: string) => at(organisationId, 'banks/mentees/enter'),
  menteeEntry: (organisationId: string, entryId: string) => at(organisationId, `banks/mentees/${entryId}`),
  mentors: (organisationId: string) => at(organisationId, 'banks/mentors'),
  enterMentors: (organisationId: string) => at(organisationId, 'banks/mentors/enter'),
  mentorEntry: (organisationId: string, entryId: string) => at(organisationId, `banks/mentors/${entryId}`),
  questionnaire: (organisationId: string, entryId: string) =>
    at(organisationId, `banks/mentors/${entryId}/questionnaire`),
  mentorBlanks: (organisationId: string, sheet?: 'questionnaire' | 'interview', personId?: string) =>
    at(organisationId, 'banks/mentor-blanks') + (personId ? `?sheet=${sheet}&people=${personId}` : ''),
  notWith: (organisationId: string, personId: string) => at(organisationId, `banks/not-with/${personId}`),
  training: (organisationId: string) => at(organisationId, 'banks/training'),
  trainingOf: (organisationId: string, personId: string) => at(organisationId, `banks/training/${personId}`),
  ownQuestionnaire: (organisationId: string) => at(organisationId, 'own/mentor-questionnaire'),
  upkeep: (organisationId: string) => at(organisationId, 'banks/upkeep'),
  consents: (organisationId: string) => at(organisationId, 'consents'),
  matching: (organisationId: string) => at(organisationId, 'matching'),
  pairs: (organisationId: string) => at(organisationId, 'pairs'),
  pair: (organisationId: string, pairId: string) => at(organisationId, `pairs/${pairId}`),
  documents: (organisationId: string) => at(organisationId, 'documents'),
  newOrder: (organisationId: string) => at(organisationId, 'documents/new-order'),
  document: (organisationId: string, documentId: string) => at(organisationId, `documents/${documentId}`),
  changeOrder: (organisationId: string, documentId: string) => at(organisationId, `documents/${documentId}/change`),
  journal: (organisationId: string) => at(organisationId, 'journal'),
  appointments: (organisationId: string) => at(organisationId, 'appointments'),
  organisations: (organisationId: string) => at(organisationId, 'organisations'),
  logins: (organisationId: string) => at(organisationId, 'logins'),
  settings: (organisationId: string) => at(organisationId, 'settings'),
} as const

function at(organisationId: string, rest: string) {
  return `/o/${organisationId}/${rest}`
}

/** The organisation that an address stands in; two tabs may stand in two. */
export function organisationOf(pathname: string): string | undefined {
  return /^\/o\/([^/]+)/.exec(pathname)?.[1]
}

/** Where to go after sign-in: `?back=` of the address, and never to another host. */
export function backOf(back: string | undefined): string {
  return back && /^\/(?![/\\])/.test(back) ? back : paths.start()
}
