import { isOutdatedWording } from '#content/consentWordings.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { isLacking } from '#domain/consents/consentNeed.ts'
import { comingOfAge } from '#domain/consents/signatory.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { NeedFilter } from '../contract.ts'
import type { NeedStanding, PersonNeeding } from './peopleWithNeeds.ts'

/** A person fits as a whole; kind and state are those of one and the same paper. */
export function fits(person: PersonNeeding, filter: NeedFilter, today: IsoDate): boolean {
  const { card, sides } = person
  if (filter.people.length > 0 && !filter.people.includes(card.id)) return false
  if (filter.side !== null && !sides.includes(filter.side)) return false
  if (filter.classTitle !== null && card.classTitle !== filter.classTitle) return false
  if (filter.association !== null && card.association !== filter.association) return false
  if (filter.find !== null && !isNamed(card, filter.find)) return false
  return fitsByPapers(person, filter, today)
}

function fitsByPapers(person: PersonNeeding, { kind, state }: NeedFilter, today: IsoDate): boolean {
  if (state === 'comes-of-age') return comingOfAge(person.card.signer, today) !== null
  if (kind === null && state === null) return true
  return person.needs.some((need) => (kind === null || need.kind === kind) && isInState(need, state, person))
}

/** Of one paper of the person. */
export function isInState(need: NeedStanding, state: NeedFilter['state'], { guardians }: PersonNeeding): boolean {
  switch (state) {
    case null:
    case 'comes-of-age':
      return true
    case 'lacking':
      return isLacking(need)
    case 'outdated':
      return need.state === 'given' && need.consent !== null && isOutdatedWording(need.consent.wordingVersion)
    case 'no-guardian':
      return need.signatory === 'guardian' && isLacking(need) && guardians.length === 0
    case 'missing':
    case 'printed':
    case 'not-yet':
    case 'given':
    case 'expired':
    case 'withdrawn':
      return need.state === state
  }
}

function isNamed({ surname, given, patronymic }: PersonNeeding['card'], find: string): boolean {
  const words = foldForSearch([surname, given, patronymic].filter(Boolean).join(' ')).split(/[\s-]+/)
  const asked = foldForSearch(find).split(/[\s-]+/)
  return asked.every((part) => words.some((word) => word.startsWith(part)))
}
