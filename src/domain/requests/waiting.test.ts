import { describe, expect, test } from 'vitest'
import { type MentorOffer, type WaitingFacts, whyWaits } from './waiting.ts'

const mentee: WaitingFacts = {
  isApproved: true,
  isConsented: true,
  requests: [{ topicCode: 'documentation', difficulty: 2 }],
  lastRun: null,
}
const topic = { topicCode: 'documentation', level: 2 }
const fits: MentorOffer = { competences: [topic], freePlaces: 1, isApproved: true }
const full: MentorOffer = { ...fits, freePlaces: 0 }
const weak: MentorOffer = { ...fits, competences: [{ ...topic, level: 1 }] }
const candidate: MentorOffer = { ...fits, isApproved: false }
const ranWith = (why: string | null, proposed = false) => ({ lastRun: { proposed, why } })

describe('somebody waits for the first thing that the curator can do something about', () => {
  test.each<[Partial<WaitingFacts>, MentorOffer[], string]>([
    [{ requests: [], isConsented: false, isApproved: false }, [], 'no-requests'],
    [{ isConsented: false, isApproved: false }, [fits], 'no-consent'],
    [{ isApproved: false }, [fits], 'not-approved'],
    [{}, [], 'nobody-has-topics'],
    [{}, [weak], 'nobody-has-topics'],
    [{}, [full], 'all-full'],
    [{}, [candidate], 'mentors-not-approved'],
    [{}, [full, candidate], 'all-full'],
    [{}, [full, fits], 'not-proposed-yet'],
    [ranWith(null, true), [fits], 'proposal-not-accepted'],
    [ranWith('forbidden-by-curator'), [fits], 'forbidden-by-curator'],
    [ranWith('no-form-fits'), [fits], 'no-form-fits'],
    [ranWith('mentors-not-cleared'), [fits], 'mentors-not-cleared'],
    [ranWith('kept-apart'), [fits], 'kept-apart'],
  ])('%o with %o: %s', (facts, mentors, reason) => {
    expect(whyWaits({ ...mentee, ...facts }, mentors)).toBe(reason)
  })

  test('what a run said of requests and places is asked anew, for it may have changed', () => {
    expect(whyWaits({ ...mentee, ...ranWith('nobody-has-topics') }, [fits])).toBe('not-proposed-yet')
    expect(whyWaits({ ...mentee, ...ranWith('all-full') }, [fits])).toBe('not-proposed-yet')
    expect(whyWaits({ ...mentee, ...ranWith('no-requests') }, [fits])).toBe('not-proposed-yet')
  })
})
