import type { AppointmentRoleCode } from '#content/appointmentRoles.ts'
import type { FormCode } from '#content/forms.ts'
import type { KindCode } from '#content/kinds.ts'
import type { OrganisationKind } from '#content/organisationKinds.ts'
import type { Level, TopicCode } from '#content/topics.ts'
import type { MenteeCategoryCode } from '#domain/bankEntry.ts'
import type { StaffCategory } from '#domain/staffList/staffRow.ts'
import type { DemoCommunity } from './community.ts'
import type { DemoDay } from './days.ts'
import type { PersonKey } from './personKey.ts'

export type DemoPerson = {
  readonly key: PersonKey
  /** Surname, given name, patronymic. */
  readonly name: string
  readonly kind: 'pedagogue' | 'head' | 'staff'
  readonly post: string
  /** МО or ЦМК of the person. */
  readonly association: string | null
  readonly subject: string | null
  /** At the end of the year in which the running school year begins. */
  readonly age: number
  /** Whole years of teaching. */
  readonly teachingSeniority: number
  readonly hiredOn: DemoDay
  readonly leftOn: DemoDay | null
  /** The short name of the organisation that is asked to take in who left. */
  readonly movesTo: string | null
  readonly category: StaffCategory
  readonly email: string | null
  readonly phone: string
  /** The same human being has a record in another organisation too. */
  readonly sameAs: PersonKey | null
}

export type DemoOrder = { readonly key: string; readonly number: string; readonly on: DemoDay; readonly title: string }

export type DemoAppointment = {
  readonly person: PersonKey
  readonly role: AppointmentRoleCode
  readonly from: DemoDay
  readonly to: DemoDay | null
  readonly order: { readonly number: string; readonly on: DemoDay }
  /** The association of its head, the class of its teacher. */
  readonly area: string | null
}

export type DemoRequest = { readonly topic: TopicCode; readonly difficulty: Level; readonly note?: string }

/** An entry in the bank of one school year: who needs help two years running has two. */
export type DemoMentee = {
  readonly person: PersonKey
  readonly schoolYear: 0 | -1
  readonly category: MenteeCategoryCode
  readonly since: DemoDay
  readonly requests: readonly DemoRequest[]
}

export type DemoCompetence = { readonly topic: TopicCode; readonly level: Level }

export type DemoMentor = {
  readonly person: PersonKey
  readonly since: DemoDay
  /** The years in whose banks the mentor stands; `since` may be earlier. */
  readonly schoolYears: readonly (0 | -1)[]
  /** How many mentees at the same time. */
  readonly capacity: number
  readonly competences: readonly DemoCompetence[]
}

/** To be in the banks; to be seen by name in the municipality; on a page. Consents to take part belong to a pair. */
export type ConsentKind = 'processing' | 'transfer' | 'publication'

export type DemoConsent = {
  readonly person: PersonKey
  readonly kind: ConsentKind
  /** Who signed for a minor; a paper of the person's own when nobody is named. */
  readonly guardian?: PersonKey
  readonly givenOn: DemoDay
  readonly until: DemoDay
  readonly withdrawnOn: DemoDay | null
  readonly paper: string
}

export type ClosingReason =
  | 'plan-fulfilled'
  | 'mentor-initiative'
  | 'mentee-initiative'
  | 'mutual'
  | 'curator-initiative'

export type DemoPair = {
  readonly mentor: PersonKey
  readonly mentee: PersonKey
  readonly form: FormCode
  readonly kinds: readonly KindCode[]
  readonly topics: readonly TopicCode[]
  readonly from: DemoDay
  readonly to: DemoDay
  /** When the curator proposed the pair; the pairs that went further were agreed by all on the same day. */
  readonly proposedOn: DemoDay
  /** Proposed by the curator, agreed by both, or fixed by an order. */
  readonly state: 'proposed' | 'agreed' | { readonly order: string }
  readonly closed: { readonly on: DemoDay; readonly reason: ClosingReason } | null
}

export type Requisites = {
  readonly fullName: string
  readonly shortName: string
  readonly inn: string
  readonly ogrn: string
  readonly address: string
  readonly locality: string
  readonly email: string
  readonly phone: string
  readonly site: string
}

export type DemoOrganisation = {
  readonly key: string
  readonly kind: OrganisationKind
  readonly requisites: Requisites
  readonly timeZone: string
  readonly people: readonly DemoPerson[]
  /** Students, parents, people from outside. */
  readonly community?: DemoCommunity
  readonly orders: readonly DemoOrder[]
  readonly appointments: readonly DemoAppointment[]
  readonly mentees: readonly DemoMentee[]
  readonly mentors: readonly DemoMentor[]
  readonly consents: readonly DemoConsent[]
  readonly pairs: readonly DemoPair[]
}

export type DemoMunicipality = {
  readonly department: DemoOrganisation
  readonly organisations: readonly DemoOrganisation[]
}
