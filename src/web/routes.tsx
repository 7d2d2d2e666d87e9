import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import { titleOfKind } from '#content/personKinds.ts'
import { SignInForm } from '#features/accounts/web/SignInForm.tsx'
import { SignInPage } from '#features/accounts/web/SignInPage.tsx'
import { Frame, SignedInFrame } from '#web/Frame.tsx'
import { isMissingPart } from '#web/missingPart.ts'
import { NotFoundPage } from '#web/NotFoundPage.tsx'
import type { Found, WebParts } from '#web/parts.ts'
import { paths } from '#web/paths.ts'
import { problemOf } from '#web/problem.ts'
import { callEndpoint } from '#web/request.ts'
import { StartPage } from '#web/StartPage.tsx'
import type { Place } from '#web/session.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { UpdatedProgram } from '#web/ui/UpdatedProgram.tsx'
import { readSearch, writeSearch } from '#web/useUrlState.ts'

interface PageEntry {
  path: string
  /** shell: for a signed-in person, with navigation · alone: sign-in, set-up, invitation. */
  frame: 'shell' | 'alone'
  component: FunctionComponent
}

const o = '$organisationId'

/**
 * Every page of the interface; the only file of the browser's platform that sees features. One line a page:
 * `shell(paths.people(o), () => import('#features/people/web/PeoplePage.tsx'), 'PeoplePage')`.
 * A section appears in the navigation as soon as its page stands here.
 */
// biome-ignore format: one line each
export const pages: readonly PageEntry[] = [
  alone(paths.start(), async () => ({ StartPage }), 'StartPage'),
  alone(paths.signIn(), async () => ({ SignInPage }), 'SignInPage'),
  alone(paths.setUp(), () => import('#features/accounts/web/SetupPage.tsx'), 'SetupPage'),
  alone(paths.invitation(), () => import('#features/accounts/web/invitations/InvitationPage.tsx'), 'InvitationPage'),
  alone(paths.lookAround(), () => import('#features/accounts/web/LookAroundPage.tsx'), 'LookAroundPage'),
  shell(paths.me(), () => import('#features/accounts/web/ownAccount/MePage.tsx'), 'MePage'),
  shell(paths.logins(o), () => import('#features/accounts/web/invitations/LoginsPage.tsx'), 'LoginsPage'),
  shell(paths.today(o), () => import('#features/today/web/TodayPage.tsx'), 'TodayPage'),
  shell(paths.mentees(o), () => import('#features/banks/web/MenteesPage.tsx'), 'MenteesPage'),
  shell(paths.enterMentees(o), () => import('#features/banks/web/EnterPage.tsx'), 'EnterMenteesPage'),
  shell(paths.menteeEntry(o, '$entryId'), () => import('#features/banks/web/EntryPage.tsx'), 'MenteeEntryPage'),
  shell(paths.waitingMentees(o), () => import('#features/requests/web/WaitingPage.tsx'), 'WaitingPage'),
  shell(paths.requests(o), () => import('#features/requests/web/CollectionPage.tsx'), 'CollectionPage'),
  shell(paths.requestSheet(o, '$personId'), () => import('#features/requests/web/SheetPage.tsx'), 'SheetPage'),
  shell(paths.requestBlanks(o), () => import('#features/requests/web/BlanksPage.tsx'), 'BlanksPage'),
  shell(paths.requestTopics(o), () => import('#features/requests/web/TopicsPage.tsx'), 'TopicsPage'),
  shell(paths.ownRequests(o), () => import('#features/requests/web/OwnSheetPage.tsx'), 'OwnSheetPage'),
  shell(paths.mentors(o), () => import('#features/banks/web/MentorsPage.tsx'), 'MentorsPage'),
  shell(paths.enterMentors(o), () => import('#features/banks/web/EnterPage.tsx'), 'EnterMentorsPage'),
  shell(paths.mentorEntry(o, '$entryId'), () => import('#features/candidates/web/MentorPage.tsx'), 'MentorPage'),
  shell(paths.questionnaire(o, '$entryId'), () => import('#features/candidates/web/QuestionnairePage.tsx'), 'QuestionnairePage'),
  shell(paths.mentorBlanks(o), () => import('#features/candidates/web/BlanksPage.tsx'), 'BlanksPage'),
  shell(paths.notWith(o, '$personId'), () => import('#features/candidates/web/NotWithPage.tsx'), 'NotWithPage'),
  shell(paths.ownQuestionnaire(o), () => import('#features/candidates/web/OwnQuestionnairePage.tsx'), 'OwnQuestionnairePage'),
  shell(paths.training(o), () => import('#features/training/web/TrainingPage.tsx'), 'TrainingPage'),
  shell(paths.trainingOf(o, '$personId'), () => import('#features/training/web/PersonTrainingPage.tsx'), 'PersonTrainingPage'),
  shell(paths.upkeep(o), () => import('#features/upkeep/web/UpkeepPage.tsx'), 'UpkeepPage'),
  shell(paths.consents(o), () => import('#features/consents/web/ConsentsPage.tsx'), 'ConsentsPage'),
  shell(paths.matching(o), () => import('#features/matching/web/MatchingPage.tsx'), 'MatchingPage'),
  shell(paths.pairs(o), () => import('#features/pairs/web/PairsPage.tsx'), 'PairsPage'),
  shell(paths.pair(o, '$pairId'), () => import('#features/pairs/web/PairPage.tsx'), 'PairPage'),
  shell(paths.documents(o), () => import('#features/documents/web/DocumentsPage.tsx'), 'DocumentsPage'),
  shell(paths.newOrder(o), () => import('#features/documents/web/NewOrderPage.tsx'), 'NewOrderPage'),
  shell(paths.document(o, '$documentId'), () => import('#features/documents/web/DocumentPage.tsx'), 'DocumentPage'),
  shell(paths.changeOrder(o, '$documentId'), () => import('#features/documents/web/ChangeOrderPage.tsx'), 'ChangeOrderPage'),
  shell(paths.people(o), () => import('#features/people/web/PeoplePage.tsx'), 'PeoplePage'),
  shell(paths.importPeople(o), () => import('#features/imports/web/ImportPage.tsx'), 'ImportPage'),
  shell(paths.person(o, '$personId'), () => import('#features/people/web/PersonPage.tsx'), 'PersonPage'),
  shell(paths.leaving(o, '$personId'), () => import('#features/moves/web/LeavingPage.tsx'), 'LeavingPage'),
  shell(paths.personSupport(o, '$personId'), () => import('#features/support/web/PersonSupportPage.tsx'), 'PersonSupportPage'),
  shell(paths.personMeasures(o, '$personId'), () => import('#features/inclusion/web/PersonMeasuresPage.tsx'), 'PersonMeasuresPage'),
  shell(paths.own(o), () => import('#features/own/web/OwnPage.tsx'), 'OwnPage'),
  shell(paths.ownMentee(o, '$pairId'), () => import('#features/own/web/MenteePage.tsx'), 'MenteePage'),
  shell(paths.support(o), () => import('#features/support/web/SupportPage.tsx'), 'SupportPage'),
  shell(paths.supportNotes(o, '$caseId'), () => import('#features/support/web/NotesPage.tsx'), 'NotesPage'),
  shell(paths.measures(o), () => import('#features/inclusion/web/MeasuresPage.tsx'), 'MeasuresPage'),
  shell(paths.moves(o), () => import('#features/moves/web/MovesPage.tsx'), 'MovesPage'),
  shell(paths.repeats(o), () => import('#features/moves/web/RepeatsPage.tsx'), 'RepeatsPage'),
  shell(paths.merging(o, '$personId', '$otherId'), () => import('#features/moves/web/MergePage.tsx'), 'MergePage'),
  shell(paths.sameAs(o, '$personId'), () => import('#features/moves/web/MergeSearchPage.tsx'), 'MergeSearchPage'),
  shell(paths.schoolYear(o), () => import('#features/moves/web/SchoolYearPage.tsx'), 'SchoolYearPage'),
  shell(paths.appointments(o), () => import('#features/appointments/web/AppointmentsPage.tsx'), 'AppointmentsPage'),
  shell(paths.organisations(o), () => import('#features/organisations/web/OrganisationsPage.tsx'), 'OrganisationsPage'),
  shell(paths.settings(o), () => import('#features/organisations/web/SettingsPage.tsx'), 'SettingsPage'),
  shell(paths.journal(o), () => import('#features/journal/web/JournalPage.tsx'), 'JournalPage'),
]

/** What the shell needs of features: the sign-in form of its dialog, sign-out, the source of Ctrl+K. */
export const parts: WebParts = { SignInForm, signOut: leave, findEverywhere: findPeople }

export function createAppRouter() {
  const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage })
  const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedInFrame })
  const inside = (frame: PageEntry['frame'], parent: typeof root | typeof signedIn) =>
    pages
      .filter((page) => page.frame === frame)
      .map(({ path, component }) => createRoute({ getParentRoute: () => parent as typeof root, path, component }))
  return createRouter({
    routeTree: root.addChildren([...inside('alone', root), signedIn.addChildren(inside('shell', signedIn))]),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: ({ error, reset }) =>
      isMissingPart(error) ? <UpdatedProgram /> : <ErrorState problem={{ kind: 'bug' }} onRetry={reset} />,
  })
}

async function leave() {
  const { signOut } = await import('#features/accounts/contract.ts')
  await callEndpoint(signOut, {}, { askToSignIn: false }).catch((error) => {
    if (problemOf(error).kind !== 'sign-in') throw error
  })
}

async function findPeople(text: string, place: Place, signal: AbortSignal): Promise<Found[]> {
  const { searchPeople } = await import('#features/people/contract.ts')
  if (!place.permissions.includes(searchPeople.allow)) return []
  const { organisationId } = place
  const { people } = await callEndpoint(searchPeople, { find: text }, { organisationId, signal })
  return people.map(({ id, surname, given, patronymic, kind, post, classTitle }) => ({
    to: paths.person(organisationId, id),
    title: [surname, given, patronymic].filter(Boolean).join(' '),
    hint: classTitle ?? post ?? titleOfKind(kind),
    group: 'Люди',
  }))
}

type Load<Name extends string> = () => Promise<Record<Name, FunctionComponent>>

export function shell<Name extends string>(path: string, load: Load<Name>, name: Name): PageEntry {
  return { path, frame: 'shell', component: lazy(load, name) }
}

export function alone<Name extends string>(path: string, load: Load<Name>, name: Name): PageEntry {
  return { path, frame: 'alone', component: lazy(load, name) }
}

// The page's code is fetched when the page is first opened.
function lazy<Name extends string>(load: Load<Name>, name: Name): FunctionComponent {
  return lazyRouteComponent(load, name)
}
