import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallInputOf } from '#contract/endpoint.ts'
import * as documents from '#features/documents/contract.ts'
import { textOfDocx } from '#server/files/wordTemplate.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import { readyPair } from '#server/testing/readyPair.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
let child: string
let guardian: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  curator = await application.signIn(own.people.curator?.accountId ?? '')
  child = own.pedagogues[1]?.personId ?? ''
  guardian = own.pedagogues[5]?.personId ?? ''
  await application.owner.query(`update person set kind = 'student', birth_year = null where id = $1`, [child])
  await application.owner.query(`update person set kind = 'parent' where id = $1`, [guardian])
})
afterAll(() => application.close())

const call: TestApplication['call'] = (endpoint, options) => application.call(endpoint, options)
const born = (on: string | null) =>
  application.owner.query('update person set birth_on = $2, birth_year = extract(year from $2::date) where id = $1', [
    child,
    on,
  ])
const settled = (rule: string) =>
  application.owner.query('update organisation set consent_of_adolescents = $2 where organisation_id = $1', [
    own.id,
    rule,
  ])
const ofChild = async () => {
  const { output } = await call(contract.needed, { as: curator, at: own.id, input: { people: [child] } })
  const [person] = output.people
  if (!person) throw new Error('the child needs nothing')
  return person
}
const needs = async () => (await ofChild()).needs.map(({ kind, signatory, state }) => `${kind} ${signatory} ${state}`)
const record = (consents: CallInputOf<typeof contract.record>['consents'], givenOn = '2026-10-05') =>
  call(contract.record, { as: curator, at: own.id, input: { consents, givenOn } })
const reasons = ({ failure }: { failure: { reasons?: { reason: string }[] } }) =>
  failure.reasons?.map(({ reason }) => reason)
const byGuardian = (kind: 'processing' | 'transfer') => ({ personId: child, kind, signatory: 'guardian' as const })
const correct = (consents: { id: string; version: number }[]) =>
  call(contract.correct, {
    as: curator,
    at: own.id,
    input: { what: 'giving', consents: consents.map(({ id, version }) => ({ id, version })) },
  })

describe('whose paper is needed follows from the age on the day', () => {
  test('under 14 the guardian’s; who is known for nobody cannot have signed', async () => {
    await born('2015-03-01')
    expect(await needs()).toEqual([
      'processing guardian missing',
      'transfer guardian missing',
      'mentee guardian missing',
    ])
    expect(reasons(await record([byGuardian('processing')]))).toEqual(['guardian-unknown'])
    const { output } = await call(contract.needed, { as: curator, at: own.id, input: { state: 'no-guardian' } })
    expect(output.people.map(({ person }) => person.id)).toEqual([child])
  })

  test('the guardian’s paper is recorded with who signed it', async () => {
    await application.owner.query(
      `insert into guardian (organisation_id, child_person_id, guardian_person_id, relation, from_on)
       values ($1, $2, $3, 'mother', '2020-09-01')`,
      [own.id, child, guardian],
    )
    const { status, output } = await record([byGuardian('processing')])
    expect(status).toBe(200)
    const { needs: found, guardians } = await ofChild()
    expect(guardians).toMatchObject([{ id: guardian, surname: 'Жуков' }])
    expect(found[0]).toMatchObject({ state: 'given', consent: { guardian: { surname: 'Жуков' }, isOutdated: false } })
    await correct(output.consents)
  })

  test('somebody who is no guardian of the child is not there', async () => {
    const stranger = { ...byGuardian('processing'), guardianId: own.pedagogues[4]?.personId ?? '' }
    expect((await record([stranger])).status).toBe(404)
  })

  test('a child signs nothing, an adult is not signed for', async () => {
    expect(reasons(await record([{ personId: child, kind: 'transfer' }]))).toEqual(['signs-through-guardian'])
    await born('2008-10-05')
    expect(reasons(await record([byGuardian('processing')]))).toEqual(['signs-alone'])
  })

  test('on the 14th birthday the student’s is asked besides, unless the organisation has settled otherwise', async () => {
    await born('2012-10-05')
    expect(await needs()).toContain('processing guardian missing')
    expect(await needs()).toContain('processing self given')
    await settled('student')
    expect(await needs()).not.toContain('processing guardian missing')
    await settled('guardian')
    expect(await needs()).not.toContain('processing self given')
    await settled('student-and-guardian')
  })

  test('without a birth date both are asked for, and the screen says why', async () => {
    await born(null)
    expect(await ofChild()).toMatchObject({ isAgeOpen: true, comesOfAge: null })
    expect(await needs()).toContain('processing guardian missing')
  })

  test('on the 18th birthday what the guardian signed is shown and counts no more', async () => {
    await born('2008-10-06')
    await application.owner.query(
      `update consent set given_on = '2026-10-01', withdrawn_on = '2026-10-01'
      where person_id = $1 and signatory = 'self' and pair_id is null`,
      [child],
    )
    const recorded = await record([byGuardian('processing'), byGuardian('transfer')])
    expect(await ofChild()).toMatchObject({ comesOfAge: { age: 18, on: '2026-10-06' } })
    await born('2008-10-05')
    const [processing] = (await ofChild()).needs
    expect(processing).toMatchObject({ signatory: 'self', state: 'withdrawn', isOutgrown: true })
    await correct(recorded.output.consents)
  })
})

describe('an order on pairs rests on the papers of minors', () => {
  let pairId: string
  let draft: { id: string; version: number }
  const drafted = () =>
    call(documents.draftOrderOnPairs, {
      as: curator,
      at: own.id,
      input: { pairIds: [pairId], inForceFrom: '2026-10-12' },
    })

  beforeAll(async () => {
    pairId = (await readyPair(application, [2, 1])).pairId
    await born('2011-03-01')
  })

  test('rule 17: it is refused while the guardian’s are missing, and says whose', async () => {
    const refused = await drafted()
    expect(reasons(refused)).toEqual(['consent-missing'])
    const words = refused.failure.reasons?.[0]?.words ?? ''
    expect(words).toContain('согласие законного представителя наставляемого на участие в паре')
    expect(words).toContain('согласие законного представителя наставляемого на обработку персональных данных')
  })

  test('with both it is drafted, names them as its basis and keeps them', async () => {
    const papers = [
      byGuardian('processing'),
      { personId: child, kind: 'mentee' as const, signatory: 'guardian' as const, pairId },
    ]
    const recorded = await record(papers, '2026-10-02')
    expect(recorded.status).toBe(200)
    draft = (await drafted()).output
    const { bytes } = await call(documents.downloadDocx, { as: curator, at: own.id, input: { id: draft.id } })
    expect(textOfDocx(bytes).replaceAll('\u00A0', ' ')).toContain(
      'согласие законного представителя наставляемого от 02.10.2026',
    )
    expect(reasons(await correct(recorded.output.consents))).toEqual(['still-in-use', 'still-in-use'])
  })

  test('what the guardian takes back stands in the way of the registration', async () => {
    const { needs: found } = await ofChild()
    const paper = found.find((need) => need.pairId === pairId && need.signatory === 'guardian')?.consent
    const touched = await call(contract.touchedByWithdrawal, {
      as: curator,
      at: own.id,
      input: { id: paper?.id ?? '' },
    })
    expect(touched.output).toMatchObject({ pairs: [{ id: pairId }], draftedOrders: [{ id: draft.id }], banks: [] })
    const input = { id: paper?.id ?? '', version: 1, withdrawnOn: '2026-10-05', pairs: [pairId] }
    expect((await call(contract.withdraw, { as: curator, at: own.id, input })).status).toBe(200)
    const signed = { ...draft, number: '7-од', signedOn: '2026-10-05', signedBy: own.people.head?.personId ?? '' }
    const registered = await call(documents.registerOrder, { as: curator, at: own.id, input: signed })
    expect(reasons(registered)).toEqual(['consent-missing'])
  })

  test('a child under 14 is fixed by the guardian’s papers alone', async () => {
    await born('2015-03-01')
    const again = [{ personId: child, kind: 'mentee' as const, signatory: 'guardian' as const, pairId }]
    expect((await record(again)).status).toBe(200)
    await application.owner.query(
      `update consent set withdrawn_on = greatest(given_on, '2026-10-04') where person_id = $1 and signatory = 'self' and withdrawn_on is null`,
      [child],
    )
    const signed = { ...draft, number: '8-од', signedOn: '2026-10-05', signedBy: own.people.head?.personId ?? '' }
    const registered = await call(documents.registerOrder, { as: curator, at: own.id, input: signed })
    expect(registered.status).toBe(200)
    const { rows } = await application.owner.query(
      `select c.signatory, l.mentee_guardian_consent_id from order_line l
       join consent c on c.organisation_id = l.organisation_id and c.id = l.mentee_consent_id where l.document_id = $1`,
      [draft.id],
    )
    expect(rows).toEqual([{ signatory: 'guardian', mentee_guardian_consent_id: null }])
  })
})
