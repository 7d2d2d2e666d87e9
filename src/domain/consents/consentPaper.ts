import type { IsoDate } from '../calendar.ts'
import type { Consent, ConsentKind, ConsentState } from '../consent.ts'
import { isEmployee } from '../person/personKind.ts'
import type { Signatory } from './signatory.ts'

/** Sheets that are printed and signed, each with a wording of its own; the last one takes a consent back. */
export const consentPapers = [
  'processing',
  'processing-student',
  'processing-guardian',
  'transfer',
  'transfer-guardian',
  'mentor',
  'mentor-plain',
  'mentee',
  'guardian',
  'publication',
  'publication-guardian',
  'withdrawal',
] as const
export type ConsentPaper = (typeof consentPapers)[number]

interface Paper {
  kind: ConsentKind
  signatory: Signatory
  personKind: string
  /** Of the other one in the pair. */
  otherKind: string | null
}

/** Ст. 351.8 ТК is of an employee who helps an employee; everybody else agrees by a plain paper (domain §2.2). */
export function paperOf({ kind, signatory, personKind, otherKind }: Paper): ConsentPaper {
  const byGuardian = signatory === 'guardian'
  switch (kind) {
    case 'processing':
      if (byGuardian) return 'processing-guardian'
      return personKind === 'student' ? 'processing-student' : 'processing'
    case 'transfer':
      return byGuardian ? 'transfer-guardian' : 'transfer'
    case 'publication':
      return byGuardian ? 'publication-guardian' : 'publication'
    case 'mentor':
      if (byGuardian) return 'guardian'
      return isEmployee(personKind) && isEmployee(otherKind ?? '') ? 'mentor' : 'mentor-plain'
    case 'mentee':
      return byGuardian ? 'guardian' : 'mentee'
  }
}

/** A blank waits for a signature when it was printed after the paper before it had ceased; a signed one is behind it. */
export function isPrintedSince(
  state: ConsentState,
  latest: Pick<Consent, 'untilOn' | 'withdrawnOn'> | null,
  printedOn: IsoDate,
): boolean {
  if (state === 'given' || state === 'not-yet') return false
  const ceasedOn = latest?.withdrawnOn ?? latest?.untilOn ?? null
  return ceasedOn === null || printedOn >= ceasedOn
}
