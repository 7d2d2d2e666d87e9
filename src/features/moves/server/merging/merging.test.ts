import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as people from '#features/people/contract.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let curator: string
let here: string
beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  here = own.id
  curator = await application.signIn(own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const at = () => ({ as: curator, at: here })
const reasonsOf = (answer: { failure: { reasons?: { reason: string }[] } }) =>
  answer.failure.reasons?.map(({ reason }) => reason)

async function add(card: object) {
  const input = { surname: 'Берёзкина', given: 'Алёна', patronymic: 'Петровна', isNamesake: true, ...card }
  return (await application.call(people.addPerson, { ...at(), input })).output
}

async function versionOf(id: string): Promise<number> {
  const { rows } = await application.owner.query<{ version: number }>('select version from person where id = $1', [id])
  return rows[0]?.version ?? 0
}

async function merge(kept: string, merged: string, taken: string[] = []) {
  const input = {
    kept: { id: kept, version: await versionOf(kept) },
    merged: { id: merged, version: await versionOf(merged) },
    taken: taken as never,
  }
  return application.call(contract.merge, { ...at(), input })
}

const show = async (id: string) => application.call(people.showPerson, { ...at(), input: { id } })
const insert = (text: string, values: unknown[]) => application.owner.query(text, values)

describe('merging', () => {
  test('keeps one record with what both know, hides the other everywhere, and joins the histories', async () => {
    const old = await add({ surname: 'Слиянова', hiredOn: '2020-09-01', post: 'учитель', phone: '+79120000001' })
    const anew = await add({ surname: 'Слиянoва', hiredOn: '2025-09-01', post: 'методист', email: 'a@b.ru' })
    const input = { id: old.id, version: await versionOf(old.id), leftOn: '2023-06-30', reason: 'other' as const }
    await application.call(contract.leave, { ...at(), input: { ...input, shown: [] } })
    expect((await merge(anew.id, old.id, ['name'])).status).toBe(200)
    const { output } = await show(anew.id)
    expect(output.card).toMatchObject({
      surname: 'Слиянова',
      post: 'методист',
      phone: '+79120000001',
      email: 'a@b.ru',
      joinedOn: '2025-09-01',
      leftOn: null,
    })
    expect(output.names).toHaveLength(1)
    expect(output.posts).toMatchObject([{ post: 'методист' }, { post: 'учитель', toOn: '2025-08-31' }])
    const leaving = await application.call(contract.showLeaving, { ...at(), input: { id: anew.id } })
    expect(leaving.output.earlier).toEqual([{ from: '2020-09-01', to: '2023-06-30', leaving: 'other' }])
    // The history of the kept record tells of both.
    const acts = output.history?.map(({ action }) => action)
    expect(acts).toEqual(['moves.merge', 'moves.leave', 'people.add', 'people.add'])
    expect((await show(old.id)).status).toBe(404)
    for (const endpoint of [people.listPeople, people.searchPeople] as const) {
      const found = await application.call(endpoint, { ...at(), input: { find: 'слиянова' } })
      expect(found.output.people.map(({ id }) => id)).toEqual([anew.id])
    }
    expect((await merge(anew.id, old.id)).status).toBe(404)
  })

  test('everything that named the one names the other: pairs, orders, consents, entries, appointments, who recorded', async () => {
    const { own } = application.world
    const mentor = own.pedagogues[0]?.personId ?? ''
    const before = (await show(mentor)).output
    const twin = await add({ surname: 'Абрамова', given: 'Анна' })
    expect((await merge(twin.id, mentor)).status).toBe(200)
    const { output } = await show(twin.id)
    expect(output.pairs).toMatchObject([{ id: own.records.pairId, side: 'mentor' }])
    expect(before.bankEntries).not.toEqual([])
    for (const list of ['bankEntries', 'consents', 'appointments'] as const) expect(output[list]).toEqual(before[list])
    const line = await insert('select mentor_person_id from order_line where pair_id = $1', [own.records.pairId])
    expect(line.rows).toEqual([{ mentor_person_id: twin.id }])
    const human = await insert(
      'select m.mentor_human_id = p.human_id as same from mentoring_pair m join person p on p.id = $1 where m.id = $2',
      [twin.id, own.records.pairId],
    )
    expect(human.rows).toEqual([{ same: true }])
  })

  test('a sign-in goes on as the kept record; two sign-ins are refused in words', async () => {
    const { people: staff } = application.world.own
    const [deputy, specialist] = [staff.deputy, staff.specialist]
    const twin = await add({ surname: 'Сотрудник-deputy', given: 'Анна' })
    expect(reasonsOf(await merge(deputy?.personId ?? '', specialist?.personId ?? ''))).toContain('two-sign-ins')
    expect((await merge(twin.id, deputy?.personId ?? '')).status).toBe(200)
    const as = await application.signIn(deputy?.accountId ?? '')
    const { output } = await application.call(people.showPerson, { as, at: here, input: { id: twin.id } })
    expect(output.appointments).toHaveLength(1)
  })

  test('who acts may merge their own second record, and goes on acting', async () => {
    const own = application.world.own.people.curator?.personId ?? ''
    const twin = await add({ surname: 'Сотрудник-curator', given: 'Анна' })
    expect((await merge(twin.id, own)).status).toBe(200)
    expect((await show(twin.id)).output.history?.[0]).toMatchObject({ action: 'moves.merge' })
    // Everything in this world was recorded by the curator.
    const left = await insert('select count(*)::int as left from consent where recorded_by = $1', [own])
    expect(left.rows).toEqual([{ left: 0 }])
  })

  test.each<[string, string, (one: string, other: string) => Promise<unknown>]>([
    ['a pair of the two', 'in-pair-with-each-other', (one, other) => pairOf(one, other)],
    [
      'a guardian of the other',
      'guardian-of-the-other',
      (one, other) =>
        insert(
          `insert into guardian (organisation_id, child_person_id, guardian_person_id, relation, from_on) values ($1, $2, $3, 'mother', '2026-09-01')`,
          [here, one, other],
        ),
    ],
    [
      'both in one bank',
      'both-in-bank',
      async (one, other) => {
        for (const id of [one, other]) {
          await insert(
            `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on) values ($1, $2, $3, 'mentee', $4)`,
            [here, application.world.own.cycleId, id, worldToday],
          )
        }
      },
    ],
    [
      'the same appointment on the same days',
      'both-appointed',
      async (one, other) => {
        for (const id of [one, other]) {
          await insert(
            `insert into appointment (organisation_id, person_id, role_code, started_on)
          select $1, $2, code, '2026-09-01' from appointment_role where organisation_id = $1 and permission_set = 'specialist' order by code limit 1`,
            [here, id],
          )
        }
      },
    ],
    [
      'a pair of each with the same third',
      'both-in-pair-with-one',
      async (one, other) => {
        const third = await add({ surname: 'Третья', given: 'Вера' })
        await pairOf(one, third.id)
        await pairOf(other, third.id)
      },
    ],
  ])('is refused in words: %s', async (_rule, reason, arrange) => {
    const [one, other] = [await add({}), await add({})]
    await arrange(one.id, other.id)
    expect(reasonsOf(await merge(one.id, other.id))).toEqual([reason])
  })

  test('what no rule foresaw is refused in words too, and nothing is written', async () => {
    const [one, other] = [await add({}), await add({})]
    for (const [id, third] of [
      [one.id, 'Четвёртая'],
      [other.id, 'Пятая'],
    ] as const) {
      const mentor = await add({ surname: third, given: 'Вера' })
      const { rows } = await pairOf(mentor.id, id)
      await insert(
        `insert into pair_topic (organisation_id, pair_id, mentee_person_id, topic_code, from_on, to_on)
        values ($1, $2, $3, 'documentation', '2026-10-05', '2027-05-31')`,
        [here, rows[0]?.id, id],
      )
    }
    expect(reasonsOf(await merge(one.id, other.id))).toEqual(['records-overlap'])
    expect((await show(other.id)).status).toBe(200)
  })

  test('the same consent and the same guardian on both stay once', async () => {
    const [one, other, mother] = [await add({}), await add({}), await add({ surname: 'Мама' })]
    for (const id of [one.id, other.id]) {
      await insert(
        `insert into consent (organisation_id, person_id, kind, given_on, wording_version, recorded_by) values ($1, $2, 'processing', '2026-09-10', 'test', $3)`,
        [here, id, mother.id],
      )
      await insert(
        `insert into guardian (organisation_id, child_person_id, guardian_person_id, relation, from_on) values ($1, $2, $3, 'mother', '2026-09-01')`,
        [here, id, mother.id],
      )
    }
    expect((await merge(one.id, other.id)).status).toBe(200)
    const { rows } = await insert(
      'select (select count(*)::int from consent where person_id = $1) as consents, (select count(*)::int from guardian where child_person_id = $1) as guardians',
      [one.id],
    )
    expect(rows).toEqual([{ consents: 1, guardians: 1 }])
  })

  const consent = (id: string, from: string, { withdrawn = null, until = null }: Record<string, string | null> = {}) =>
    insert(
      `insert into consent (organisation_id, person_id, kind, given_on, withdrawn_on, until_on, wording_version, recorded_by)
       values ($1, $2, 'processing', $3, $4, $5, 'test', $6)`,
      [here, id, from, withdrawn, until, application.world.own.people.curator?.personId],
    )
  const consentsOf = async (id: string) =>
    (
      await insert(
        `select to_char(given_on, 'YYYY-MM-DD') as given, to_char(withdrawn_on, 'YYYY-MM-DD') as withdrawn from consent
         where person_id = $1 order by given_on`,
        [id],
      )
    ).rows

  test('no withdrawal and no term is lost: papers that say different things are put right first', async () => {
    const [open, withdrawn] = [await add({}), await add({})]
    await consent(open.id, '2026-09-10')
    await consent(withdrawn.id, '2026-09-01', { withdrawn: '2026-09-20' })
    for (const [kept, merged] of [
      [open.id, withdrawn.id],
      [withdrawn.id, open.id],
    ] as const) {
      expect(reasonsOf(await merge(kept, merged))).toEqual(['records-overlap'])
      const { output } = await application.call(contract.compare, { ...at(), input: { id: kept, otherId: merged } })
      expect(output.whyNot).toEqual(['records-overlap'])
    }
    const [early, late] = [await add({}), await add({})]
    await consent(early.id, '2026-09-01', { until: '2026-12-31' })
    await consent(late.id, '2026-10-01', { until: '2027-05-31' })
    expect(reasonsOf(await merge(early.id, late.id))).toEqual(['records-overlap'])
    expect([await consentsOf(early.id), await consentsOf(late.id)].flat()).toHaveLength(2)
  })

  test('of two papers that hold at once the longer one stays, whichever record had it', async () => {
    for (const keptFrom of ['2026-09-01', '2026-09-10']) {
      const [kept, merged] = [await add({}), await add({})]
      await consent(kept.id, keptFrom)
      await consent(merged.id, keptFrom === '2026-09-01' ? '2026-09-10' : '2026-09-01')
      expect((await merge(kept.id, merged.id)).status).toBe(200)
      expect(await consentsOf(kept.id)).toEqual([{ given: '2026-09-01', withdrawn: null }])
    }
  })

  test('a guardian of today is not lost for one who was guardian before', async () => {
    const guard = (child: string, guardian: string, from: string, to: string | null) =>
      insert(
        `insert into guardian (organisation_id, child_person_id, guardian_person_id, relation, from_on, to_on)
         values ($1, $2, $3, 'mother', $4, $5)`,
        [here, child, guardian, from, to],
      )
    const guardiansOf = async (child: string) =>
      (await insert(`select to_on is null as holds from guardian where child_person_id = $1`, [child])).rows
    const [kept, merged, mother] = [await add({}), await add({}), await add({ surname: 'Мамина' })]
    await guard(kept.id, mother.id, '2026-09-10', '2026-09-20')
    await guard(merged.id, mother.id, '2026-09-01', null)
    expect((await merge(kept.id, merged.id)).status).toBe(200)
    expect(await guardiansOf(kept.id)).toEqual([{ holds: true }])
    const [one, other] = [await add({}), await add({})]
    await guard(one.id, mother.id, '2026-09-01', '2026-09-20')
    await guard(other.id, mother.id, '2026-09-10', null)
    expect(reasonsOf(await merge(one.id, other.id))).toEqual(['records-overlap'])
    expect(await guardiansOf(other.id)).toEqual([{ holds: true }])
  })

  test('nobody merges a record that may do more than they', async () => {
    const personnel = await application.signIn(application.world.own.people.personnel?.accountId ?? '')
    const head = application.world.own.people.head?.personId ?? ''
    const twin = await add({ surname: 'Сотрудник-head', given: 'Анна' })
    const input = { kept: { id: twin.id, version: 1 }, merged: { id: head, version: await versionOf(head) } }
    const answer = await application.call(contract.merge, { as: personnel, at: here, input })
    expect(reasonsOf(answer)).toContain('merging-of-who-may-more')
  })

  test('two who merge the same record at once: one does', async () => {
    const [one, other, third] = [await add({}), await add({}), await add({})]
    const both = await Promise.all([merge(one.id, other.id), merge(third.id, other.id)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
  })

  test('a record of another school is not there', async () => {
    const one = await add({})
    expect((await merge(one.id, application.world.sibling.pedagogues[3]?.personId ?? '')).status).toBe(404)
  })
})

function pairOf(mentor: string, mentee: string) {
  return insert(
    `insert into mentoring_pair (organisation_id, cycle_id, mentor_person_id, mentor_human_id, mentee_person_id,
       mentee_human_id, form_code, starts_on, ends_on, proposed_on)
     select $1, $2, a.id, a.human_id, b.id, b.human_id, 'pedagogue-pedagogue', '2026-10-05', '2027-05-31', '2026-10-05'
     from person a, person b where a.id = $3 and b.id = $4 returning id`,
    [here, application.world.own.cycleId, mentor, mentee],
  )
}
