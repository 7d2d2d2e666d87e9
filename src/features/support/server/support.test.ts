import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PermissionSet } from '#domain/access.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import { secretOfNote } from '#server/testing/careRecords.ts'
import * as contract from '../contract.ts'

let application: TestApplication
const sessions: Partial<Record<PermissionSet, string>> = {}
const roles = ['head', 'curator', 'deputy', 'psychologist', 'socialPedagogue', 'participant'] as const
/** A second psychologist, with a sign-in. */
let second: { personId: string; session: string }

beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  for (const set of roles) sessions[set] = await application.signIn(own.people[set]?.accountId ?? '')
  second = await appointedPsychologist()
})
afterAll(() => application.close())

const today = '2026-10-05'
const here = () => application.world.own
const at = () => here().id
const as = (set: PermissionSet) => sessions[set] ?? ''
const psychologistId = () => here().people.psychologist?.personId ?? ''
const pedagogue = (place: number) => here().pedagogues[place]?.personId ?? ''

/** The observer is made a psychologist too: an account and a person are there already. */
async function appointedPsychologist() {
  const { personId = '', accountId } = here().people.observer ?? {}
  await application.owner.query(
    `insert into appointment (organisation_id, person_id, role_code, started_on)
     select $1, $2, code, '2026-09-01' from appointment_role where organisation_id = $1 and permission_set = 'psychologist' limit 1`,
    [at(), personId],
  )
  return { personId, session: await application.signIn(accountId ?? '') }
}

function open(
  set: PermissionSet,
  input: { personId: string; specialistId?: string; pairId?: string; openedOn?: string },
) {
  return application.call(contract.open, { as: as(set), at: at(), input: { openedOn: today, ...input } })
}

async function listed(personId: string) {
  const { output } = await application.call(contract.ofPerson, { as: as('curator'), at: at(), input: { personId } })
  return output
}

describe('support', () => {
  test('the curator names a psychologist; deputy sees who, since when and by whom', async () => {
    const answered = await open('curator', { personId: pedagogue(2), specialistId: psychologistId() })
    expect(answered.status).toBe(200)
    const { output } = await application.call(contract.list, { as: as('deputy'), at: at() })
    const found = output.cases.find(({ id }) => id === answered.output.id)
    expect(found).toMatchObject({
      person: { id: pedagogue(2), surname: 'Воронцова' },
      specialist: { id: psychologistId() },
      openedOn: today,
      closedOn: null,
      isOwn: false,
    })
    expect(output.specialists.map(({ id }) => id)).toContain(psychologistId())
  })

  test('the psychologist takes it without being named', async () => {
    const { output } = await open('psychologist', { personId: pedagogue(3) })
    expect((await listed(pedagogue(3))).cases).toMatchObject([{ id: output.id, specialist: { id: psychologistId() } }])
  })

  test('nobody but a psychologist is named, and nobody supports themselves', async () => {
    const byCurator = await open('curator', { personId: pedagogue(0) })
    expect(byCurator.failure.reasons).toMatchObject([{ reason: 'not-a-psychologist' }])
    const oneself = await open('psychologist', { personId: psychologistId() })
    expect(oneself.failure.reasons).toMatchObject([{ reason: 'own-specialist' }])
  })

  test('about a pair only when the person stands in it', async () => {
    const { pairId } = here().records
    const foreign = await open('psychologist', { personId: pedagogue(5), pairId })
    expect(foreign.failure.reasons).toMatchObject([{ reason: 'pair-of-others' }])
    const { output } = await open('psychologist', { personId: pedagogue(1), pairId })
    const [found] = (await listed(pedagogue(1))).cases
    expect(found).toMatchObject({ id: output.id, pair: { id: pairId, other: { surname: 'Абрамова' } } })
  })

  test('two who open the same at once: one of them, and words for the other', async () => {
    const input = { personId: pedagogue(0), specialistId: psychologistId() }
    const answers = await Promise.all([open('head', input), open('curator', input)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.failure.reasons).toMatchObject([{ reason: 'already-supported' }])
  })

  test('closing and opening again, and a case opened by mistake goes', async () => {
    const { output: opened } = await open('psychologist', { personId: pedagogue(5) })
    const shut = { as: as('psychologist'), at: at() }
    const ahead = await application.call(contract.close, { ...shut, input: { ...opened, closedOn: '2026-10-06' } })
    expect(ahead.failure.reasons).toMatchObject([{ reason: 'day-in-future' }])
    const closed = await application.call(contract.close, { ...shut, input: { ...opened, closedOn: today } })
    expect(closed.output).toEqual({ personId: pedagogue(5), version: 2 })
    const stale = await application.call(contract.takeBackClosing, { ...shut, input: opened })
    expect(stale.failure.reasons).toMatchObject([{ reason: 'changed-meanwhile' }])
    await application.call(contract.takeBackClosing, { ...shut, input: { id: opened.id, version: 2 } })
    const gone = await application.call(contract.takeBackOpening, { ...shut, input: { id: opened.id, version: 3 } })
    expect(gone.status).toBe(200)
    expect((await listed(pedagogue(5))).cases).toEqual([])
  })

  test('the journal says that it was opened, and of whom', async () => {
    const { rows } = await application.owner.query(
      `select subjects from journal where organisation_id = $1 and action = 'support.open' order by id limit 1`,
      [at()],
    )
    expect(rows[0]?.subjects).toEqual({ persons: [pedagogue(2)], others: [expect.any(String)] })
  })
})

describe('notes of the specialist', () => {
  const caseId = () => here().care.supportCaseId
  const notes = (session: string, id = caseId()) =>
    application.call(contract.notes, { as: session, at: at(), input: { caseId: id } })

  test('are read and changed by the specialist', async () => {
    const own = as('psychologist')
    const { output } = await application.call(contract.writeNote, {
      as: own,
      at: at(),
      input: { caseId: caseId(), writtenOn: today, content: 'Вторая беседа' },
    })
    const changed = await application.call(contract.changeNote, {
      as: own,
      at: at(),
      input: { ...output, writtenOn: today, content: 'Вторая беседа, дополнено' },
    })
    expect(changed.output.version).toBe(2)
    const read = await notes(own)
    expect(read.output.notes.map(({ content }) => content)).toEqual(['Вторая беседа, дополнено', secretOfNote])
    const early = await application.call(contract.writeNote, {
      as: own,
      at: at(),
      input: { caseId: caseId(), writtenOn: '2026-09-14', content: 'Раньше' },
    })
    expect(early.failure.reasons).toMatchObject([{ reason: 'before-support' }])
    await application.call(contract.removeNote, { as: own, at: at(), input: { id: output.id, version: 2 } })
    expect((await notes(own)).output.notes).toHaveLength(1)
  })

  test.each(['head', 'curator'] as const)('%s finds neither the page nor a note by its id', async (set) => {
    const session = as(set)
    expect((await notes(session)).status).toBe(404)
    const seen = { id: here().care.supportNoteId, version: 1 }
    const options = { as: session, at: at() }
    const written = { writtenOn: today, content: 'Чужое' }
    const answers = [
      await application.call(contract.writeNote, { ...options, input: { caseId: caseId(), ...written } }),
      await application.call(contract.changeNote, { ...options, input: { ...seen, ...written } }),
      await application.call(contract.removeNote, { ...options, input: seen }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test('another psychologist finds none either; who may not care is told so', async () => {
    expect((await notes(second.session)).status).toBe(404)
    for (const set of ['deputy', 'socialPedagogue', 'participant'] as const) {
      expect((await notes(as(set))).status).toBe(403)
    }
  })

  test('leave no trace in journal, search, drafts and kept answers', async () => {
    const { rows } = await application.owner.query<{ kept: string }>(
      `select concat((select jsonb_agg(j) from journal j), (select jsonb_agg(r) from repeated_command r),
        (select jsonb_agg(s) from search_entry s), (select jsonb_agg(d) from draft d)) as kept`,
    )
    expect(rows[0]?.kept).not.toMatch(/беседа|support\.(write|change|remove)Note/i)
    expect(rows[0]?.kept).toContain('support.open')
  })

  test('handed over: the first keeps the own notes, the second begins with none', async () => {
    const handed = await application.call(contract.handOver, {
      as: as('curator'),
      at: at(),
      input: { id: caseId(), version: 1, specialistId: second.personId, on: '2026-10-01' },
    })
    expect(handed.status).toBe(200)
    expect((await notes(as('psychologist'))).output.notes).toMatchObject([{ content: secretOfNote }])
    expect((await notes(second.session)).status).toBe(404)
    expect((await notes(second.session, handed.output.id)).output.notes).toEqual([])
    expect((await notes(as('psychologist'), handed.output.id)).status).toBe(404)
    const { cases } = await listed(here().care.personId)
    expect(cases).toMatchObject([
      { id: handed.output.id, closedOn: null, specialist: { id: second.personId } },
      { id: caseId(), closedOn: '2026-10-01', handedTo: { given: 'Анна' } },
    ])
    const more = await application.call(contract.writeNote, {
      as: as('psychologist'),
      at: at(),
      input: { caseId: caseId(), writtenOn: today, content: 'Вдогонку' },
    })
    expect(more.failure.reasons).toMatchObject([{ reason: 'support-closed' }])
    const reopened = await application.call(contract.takeBackClosing, {
      as: as('curator'),
      at: at(),
      input: { id: caseId(), version: 2 },
    })
    expect(reopened.failure.reasons).toMatchObject([{ reason: 'support-handed-over' }])
  })
})

describe('SQL as the role of the application', () => {
  const reading = `select content from support_note where id = $1`

  test.each([
    ['the specialist', () => as('psychologist'), [{ content: secretOfNote }]],
    ['the head', () => as('head'), []],
    ['the curator', () => as('curator'), []],
    ['another psychologist', () => second.session, []],
  ] as const)('%s', async (_who, session, expected) => {
    const rows = await inScopeOf(session(), (client) => client.query(reading, [here().care.supportNoteId]))
    expect(rows.rows).toEqual(expected)
  })

  test('nobody else changes, removes or writes in the name of the specialist', async () => {
    const noteId = here().care.supportNoteId
    for (const session of [as('head'), as('curator'), second.session]) {
      const changed = await inScopeOf(session, (client) =>
        client.query(`update support_note set content = '' where id = $1`, [noteId]),
      )
      const removed = await inScopeOf(session, (client) =>
        client.query('delete from support_note where id = $1', [noteId]),
      )
      expect([changed.rowCount, removed.rowCount]).toEqual([0, 0])
      const writing = inScopeOf(session, (client) =>
        client.query(
          `insert into support_note (organisation_id, case_id, specialist_person_id, written_on, content) values ($1, $2, $3, $4, 'x')`,
          [at(), here().care.supportCaseId, psychologistId(), today],
        ),
      )
      await expect(writing).rejects.toThrow(/row-level security/)
    }
  })

  test('nor does the specialist write in a case of somebody else', async () => {
    const { cases } = await listed(here().care.personId)
    const foreign = cases.find(({ specialist }) => specialist.id === second.personId)
    const writing = inScopeOf(as('psychologist'), (client) =>
      client.query(
        `insert into support_note (organisation_id, case_id, specialist_person_id, written_on, content) values ($1, $2, $3, $4, 'x')`,
        [at(), foreign?.id, psychologistId(), today],
      ),
    )
    await expect(writing).rejects.toThrow(/notes_of_support/)
  })

  async function inScopeOf<T>(session: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: application.appUrl })
    await client.connect()
    try {
      await client.query('begin')
      await client.query('select scope.enter_session($1, $2)', [Buffer.from(session, 'base64url'), at()])
      return await work(client)
    } finally {
      await client.query('rollback')
      await client.end()
    }
  }
})

test('from another organisation nothing of it is there', async () => {
  const { sibling } = application.world
  const session = await application.signIn(sibling.people.psychologist?.accountId ?? '')
  const caseId = here().care.supportCaseId
  const options = { as: session, at: sibling.id }
  const statuses = [
    await application.call(contract.ofPerson, { ...options, input: { personId: here().care.personId } }),
    await application.call(contract.notes, { ...options, input: { caseId } }),
    await application.call(contract.close, { ...options, input: { id: caseId, version: 1, closedOn: today } }),
    await application.call(contract.open, { ...options, input: { personId: pedagogue(2), openedOn: today } }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([404, 404, 404, 404])
})
