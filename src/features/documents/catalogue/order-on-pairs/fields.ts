import { wordsOf } from '#content/organisationKinds.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { dayInFigures, dayInWords } from '#domain/russian/dates.ts'
import { fullName } from '#domain/russian/names.ts'
import { typeset } from '#domain/russian/typography.ts'
import {
  type HeadFacts,
  type OrganisationFacts,
  type PersonFacts,
  personWithPost,
  registrationNumbers,
  signerName,
  signingPost,
} from '../parties.ts'

/** `employee` is false for students and for people of another organisation: they do not sign the order. */
export interface PairParty extends PersonFacts {
  employee?: boolean
}

export interface PairInOrder {
  mentor: PairParty
  mentee: PairParty
  form: string
  kinds: readonly string[]
  from: IsoDate
  to: IsoDate
  /** The papers on which this line rests: «согласие наставника от 20.11.2026». */
  basis: readonly string[]
}

/** D15; number and day of signing are null while the order is a draft. */
export interface OrderOnPairsFacts {
  organisation: OrganisationFacts
  number: string | null
  signedOn: IsoDate | null
  inForceFrom: IsoDate
  head: HeadFacts
  curator: PersonFacts
  /** Acts in the instrumental, as the register has them for preambles: «распоряжением … от 25.12.2019 № Р-145». */
  legalBasis: readonly string[]
  pairs: readonly PairInOrder[]
}

export type OrderOnPairsTags = ReturnType<typeof fieldsOfOrderOnPairs>

/** Nothing of pay and nothing of a diagnosis stands in an order that everybody named in it reads. */
export function fieldsOfOrderOnPairs(facts: OrderOnPairsFacts) {
  const { organisation, head } = facts
  const number = facts.number ?? '________'
  return {
    organisationFullName: organisation.fullName,
    organisationDetails: detailsOf(organisation),
    signedOn: facts.signedOn === null ? '«____» ______________ 20____ г.' : dayInWords(facts.signedOn),
    number,
    locality: organisation.locality,
    preamble: typeset(preambleOf(facts.legalBasis)),
    inForceFrom: dayInWords(facts.inForceFrom),
    curator: personWithPost(facts.curator, 'dative'),
    headPost: signingPost(organisation, head),
    headName: signerName(head.name),
    acquainted: numbered(whoSigns(facts).map((person) => ({ person: personWithPost(person, 'nominative') }))),
    // Without the name: «МБОУ …» needs no case, «Родниковская школа» would.
    annexTo: `к приказу от ${facts.signedOn === null ? '______________' : dayInFigures(facts.signedOn)} №\u00A0${number}`,
    menteeColumn: menteeColumnOf(facts),
    pairs: numbered(facts.pairs.map(fieldsOfPair)),
  }
}

function detailsOf(organisation: OrganisationFacts): string {
  const short = organisation.shortName === organisation.fullName ? '' : `(${organisation.shortName})`
  return [short, organisation.address, registrationNumbers(organisation)].filter((line) => line !== '').join('\n')
}

function preambleOf(legalBasis: readonly string[]): string {
  const purpose = 'целях организации наставничества'
  if (legalBasis.length === 0) return `В ${purpose}`
  const preposition = legalBasis[0]?.startsWith('ст') ? 'со' : 'с'
  return `В соответствии ${preposition} ${legalBasis.join(', ')}, в ${purpose}`
}

/** The curator, then mentors and mentees of this organisation in the order of the annex, each once. */
function whoSigns({ curator, pairs }: OrderOnPairsFacts): PersonFacts[] {
  const mentors = pairs.map((pair) => pair.mentor)
  const mentees = pairs.map((pair) => pair.mentee)
  const employees = [...mentors, ...mentees].filter((person) => person.employee !== false)
  return [...new Map([curator, ...employees].map((person) => [personWithPost(person, 'nominative'), person])).values()]
}

function menteeColumnOf({ organisation, pairs }: OrderOnPairsFacts): string {
  const learnersToo = pairs.some((pair) => pair.mentee.employee === false)
  return `Наставляемый (ФИО, должность${learnersToo ? ` или ${wordsOf(organisation.kind).group.one}` : ''})`
}

function fieldsOfPair({ mentor, mentee, form, kinds, from, to, basis }: PairInOrder) {
  return {
    mentor: inCell(mentor),
    mentee: inCell(mentee),
    form,
    kinds: kinds.join(',\n'),
    term: `с\u00A0${dayInFigures(from)}\nпо\u00A0${dayInFigures(to)}`,
    basis: basis.map(typeset).join(';\n'),
  }
}

function inCell({ name, post }: PersonFacts): string {
  return [fullName(name), post].filter((part) => part !== '').join(',\n')
}

function numbered<Row extends object>(rows: readonly Row[]): (Row & { row: string })[] {
  return rows.map((row, place) => ({ ...row, row: String(place + 1) }))
}
