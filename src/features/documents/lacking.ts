import { wordsOfRefusal } from '#content/refusalWords.ts'
import { missingConfirmations, type PairConsent, type PairFacts, type Party } from '#domain/mentoringPair.ts'
import { consentsLacking, type OrderDays, whyNotFixed } from '#domain/orderOnPairs.ts'
import type { Refusal } from '#domain/refusal.ts'
import { dayInFigures } from '#domain/russian/dates.ts'

const parties: Record<Party, string> = { mentor: 'наставник', mentee: 'наставляемый', curator: 'куратор' }

const consents: Record<PairConsent, string> = {
  mentor: 'согласие наставника на работу в паре',
  mentee: 'согласие наставляемого на работу в паре',
  mentorProcessing: 'согласие наставника на обработку персональных данных',
  menteeProcessing: 'согласие наставляемого на обработку персональных данных',
  mentorGuardian: 'согласие законного представителя наставника на участие в паре',
  menteeGuardian: 'согласие законного представителя наставляемого на участие в паре',
  mentorGuardianProcessing: 'согласие законного представителя наставника на обработку персональных данных',
  menteeGuardianProcessing: 'согласие законного представителя наставляемого на обработку персональных данных',
}

/** The refusals of a pair with what exactly is missing and on which day, without anybody's name. */
export function whyNotFixedInDetail(pair: PairFacts, days: OrderDays): Refusal[] {
  return whyNotFixed(pair, days).map((refusal) => {
    const detail = detailOf(refusal.reason, pair, days)
    return detail === null ? refusal : { ...refusal, detail }
  })
}

/** What stands beside a pair on the screen. */
export function wordsOfLacking(pair: PairFacts, days: OrderDays): { words: string; reason: string }[] {
  return whyNotFixed(pair, days).map((refusal) => {
    const detail = detailOf(refusal.reason, pair, days)
    return { reason: refusal.reason, words: detail ?? wordsOfRefusal(refusal) }
  })
}

function detailOf(reason: Refusal['reason'], pair: PairFacts, days: OrderDays): string | null {
  if (reason === 'confirmation-missing') {
    return `Не подтвердили: ${missingConfirmations(pair)
      .map((party) => parties[party])
      .join(', ')}.`
  }
  if (reason !== 'consent-missing') return null
  const missing = consentsLacking(pair, days).map(({ consent, day }) => {
    const found = pair.consents[consent] ?? null
    if (found === null) return consents[consent]
    const why = found.givenOn > day ? `дано ${dayInFigures(found.givenOn)}, позже чем` : 'не действует на'
    return `${consents[consent]} (${why}\u00A0${dayInFigures(day)})`
  })
  return `Нет: ${missing.join('; ')}.`
}
