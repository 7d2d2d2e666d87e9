import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation, TestPerson } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let mentor: string
let menteeSession: string
let bystander: string

beforeAll(async () => {
  application = await openTestApplication()
  const [first, second, third] = here().pedagogues
  mentor = await signedIn(first)
  menteeSession = await signedIn(second)
  bystander = await signedIn(third)
  await application.owner.query(
    `update person set phone = '+7 900 000-00-01', email = 'belov@school.test' where organisation_id = $1 and id = $2`,
    [here().id, second?.personId],
  )
  await application.owner.query(
    `update request set wanted_help = 'Посмотреть урок', taken_on = '2026-10-05' where bank_entry_id = $1`,
    [here().records.menteeEntryId],
  )
  await application.owner.query(
    `insert into request (organisation_id, bank_entry_id, topic_code, difficulty, opened_on) values ($1, $2, 'subject-content', 3, '2026-10-05')`,
    [here().id, here().records.menteeEntryId],
  )
})
afterAll(() => application.close())
beforeEach(() => inState('agreed'))

const here = () => application.world.own
const pairId = () => here().records.pairId

async function signedIn(person: TestPerson | undefined): Promise<string> {
  const { rows } = await application.owner.query<{ id: string }>(
    'insert into identity.account (human_id, login, login_key) values ($1, $2, $2) returning id',
    [person?.humanId, `login-${person?.personId}`],
  )
  return application.signIn(rows[0]?.id ?? '')
}

/** The world's pair as it would stand then: agreed by all three, or something else. */
async function inState(state: 'agreed' | 'proposed' | 'set aside' | 'over') {
  const { owner } = application
  await owner.query(
    `update mentoring_pair set withdrawn_on = $2, starts_on = '2026-09-01', ends_on = $3 where id = $1`,
    [pairId(), state === 'set aside' ? '2026-10-01' : null, state === 'over' ? '2026-10-04' : '2027-05-31'],
  )
  // Only of the test: a confirmation under a drafted order cannot be taken away, so the line goes first.
  if (state === 'proposed') {
    await owner.query('delete from order_line where pair_id = $1', [pairId()])
    await owner.query(`delete from confirmation where pair_id = $1 and party = 'mentee'`, [pairId()])
  } else {
    await owner.query(
      `insert into confirmation (organisation_id, pair_id, party, confirmed_on, how, recorded_by)
       values ($1, $2, 'mentee', '2026-10-05', 'paper', $3) on conflict do nothing`,
      [here().id, pairId(), here().people.curator?.personId],
    )
  }
}

const show = (as: string, at: TestOrganisation = here()) => application.call(contract.show, { as, at: at.id })
const mentee = (as: string, of = pairId(), at: TestOrganisation = here()) =>
  application.call(contract.mentee, { as, at: at.id, input: { pairId: of } })

describe('the mentor', () => {
  test('sees of the own mentee what the work needs, and nothing else', async () => {
    const { status, output, bytes } = await mentee(mentor)
    expect(status).toBe(200)
    expect(output).toEqual({
      pair: {
        id: pairId(),
        side: 'mentor',
        other: {
          surname: 'Белов',
          given: 'Анна',
          patronymic: 'Петровна',
          post: 'учитель',
          subject: null,
          classTitle: null,
          phone: '+7 900 000-00-01',
          email: 'belov@school.test',
        },
        fromOn: '2026-09-01',
        toOn: '2027-05-31',
        form: 'педагог – педагог',
        topics: ['Методика обучения и преподавания'],
        isFixed: false,
      },
      kinds: ['традиционное («один на один»)'],
      requests: [
        {
          id: expect.any(String),
          title: 'Методика обучения и преподавания',
          difficulty: 2,
          wantedHelp: 'Посмотреть урок',
          state: 'in-work',
        },
      ],
    })
    expect(bytes.toString()).not.toMatch(/1985|birth|consent|measure|support|specialist/i)
  })

  test('of a pair without topics sees every request that is open', async () => {
    const { rows } = await application.owner.query('delete from pair_topic where pair_id = $1 returning *', [pairId()])
    expect((await mentee(mentor)).output.requests.map(({ difficulty }) => difficulty)).toEqual([3, 2])
    await application.owner.query('insert into pair_topic select * from jsonb_populate_record(null::pair_topic, $1)', [
      JSON.stringify(rows[0]),
    ])
  })

  test.each(['proposed', 'set aside', 'over'] as const)(
    'of a pair that is %s: there is no such page',
    async (state) => {
      await inState(state)
      expect((await mentee(mentor)).status).toBe(404)
      expect((await show(mentor)).output.pairs).toEqual([])
      expect((await show(menteeSession)).output.pairs).toEqual([])
    },
  )

  test('of a mentee of somebody else: 404, and so for the mentee, the curator and another organisation', async () => {
    const { sibling, stranger, own } = application.world
    const curator = await application.signIn(own.people.curator?.accountId ?? '')
    const outsider = await application.signIn(sibling.people.curator?.accountId ?? '')
    const answers = [
      await mentee(bystander),
      await mentee(menteeSession),
      await mentee(curator),
      await mentee(mentor, stranger.records.pairId),
      await mentee(mentor, pairId(), sibling),
      await mentee(outsider, pairId(), sibling),
      await mentee(outsider),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404])
  })

  test('of a pair that an order keeps until yesterday: 404, until today: there', async () => {
    const { owner } = application
    const { documentId } = here().records
    await owner.query(
      `with f as (insert into stored_file (organisation_id, sha256, size, media_type, name)
         values ($1, sha256(''), 0, 'text/plain', 'order') returning id),
       r as (insert into registration (organisation_id, document_id, number, signed_on, signed_by, entered_by, file_id)
         select $1, $2, '12-од', '2026-09-01', $3, $3, f.id from f)
       select`,
      [here().id, documentId, here().people.head?.personId],
    )
    const line = await restoredLine()
    const fixed = (toOn: string) =>
      owner.query(
        `insert into pair_in_force (organisation_id, pair_id, document_id, line, from_on, to_on) values ($1, $2, $3, $4, '2026-09-01', $5)
         on conflict (organisation_id, pair_id) do update set to_on = $5`,
        [here().id, pairId(), documentId, line, toOn],
      )
    await fixed('2026-10-05')
    expect((await mentee(mentor)).output.pair).toMatchObject({ toOn: '2026-10-05', isFixed: true })
    await fixed('2026-10-04')
    expect((await mentee(mentor)).status).toBe(404)
    await owner.query('delete from pair_in_force where pair_id = $1', [pairId()])
  })

  /** The line of the draft, which a test before may have taken away. */
  async function restoredLine(): Promise<number> {
    const { pairId: pair, documentId, mentorProcessingId, menteeProcessingId } = here().records
    const [one, two] = here().pedagogues
    const { rows } = await application.owner.query<{ line: number }>(
      `insert into order_line (organisation_id, document_id, line, effect, pair_id, mentor_person_id, mentee_person_id,
         mentor_consent_id, mentee_consent_id, mentor_processing_id, mentee_processing_id, from_on, to_on)
       select $1, $2, 1, 'fixes-pair', $3, $4, $5,
         (select id from consent where pair_id = $3 and kind = 'mentor'), (select id from consent where pair_id = $3 and kind = 'mentee'),
         $6, $7, '2026-09-01', '2027-05-31'
       on conflict (organisation_id, document_id, line) do update set line = 1 returning line`,
      [here().id, documentId, pair, one?.personId, two?.personId, mentorProcessingId, menteeProcessingId],
    )
    return rows[0]?.line ?? 0
  }
})

describe('one’s own page', () => {
  test('the mentee sees the mentor’s name, post and contacts, the own requests and consents', async () => {
    const { output } = await show(menteeSession)
    expect(output.card).toMatchObject({ surname: 'Белов', email: 'belov@school.test' })
    expect(output.contact).toMatchObject({ role: 'curator', surname: 'Сотрудник-curator' })
    expect(output.pairs).toMatchObject([{ side: 'mentee', other: { surname: 'Абрамова', post: 'учитель' } }])
    expect(output.entries).toMatchObject([
      {
        side: 'mentee',
        requests: [
          { difficulty: 3, state: 'open' },
          { difficulty: 2, state: 'in-work' },
        ],
      },
    ])
    expect(output.consents.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['mentee', 'processing']))
    expect(output.lacksProcessing).toBe(false)
  })

  test('the mentor sees the own competences and no requests of others there', async () => {
    const { output } = await show(mentor)
    expect(output.entries).toMatchObject([{ side: 'mentor', requests: [], competences: [{ level: 3 }] }])
    expect(output.pairs).toMatchObject([{ side: 'mentor', other: { surname: 'Белов' } }])
  })

  test('whose consent was withdrawn is told that it is missing', async () => {
    const { menteeProcessingId } = here().records
    await application.owner.query(`update consent set withdrawn_on = '2026-10-05' where id = $1`, [menteeProcessingId])
    const { output } = await show(menteeSession)
    expect(output.lacksProcessing).toBe(true)
    expect(output.consents.find(({ kind }) => kind === 'processing')?.isInForce).toBe(false)
    await application.owner.query('update consent set withdrawn_on = null where id = $1', [menteeProcessingId])
  })

  test('who takes no part sees the own card and whom to tell, nothing of others', async () => {
    const { output } = await show(bystander)
    expect(output).toMatchObject({
      card: { surname: 'Воронцова' },
      pairs: [],
      entries: [],
      consents: [],
      lacksProcessing: false,
    })
  })

  test('nobody from another organisation has one here', async () => {
    const outsider = await application.signIn(application.world.sibling.people.head?.accountId ?? '')
    expect((await show(outsider)).status).toBe(404)
    expect((await application.call(contract.show, { as: null, at: here().id })).status).toBe(401)
  })
})

test('requests taken over into this school year are shown once, as they stand there', async () => {
  const { owner } = application
  const { rows } = await owner.query<{ id: string }>(
    `with last as (insert into cycle (organisation_id, school_year, starts_on, ends_on)
       values ($1, 2025, '2025-09-01', '2026-08-31') returning id),
     before as (insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on)
       select $1, last.id, $2, 'mentee', '2025-10-01' from last returning id)
     insert into request (organisation_id, bank_entry_id, topic_code, difficulty, opened_on)
       select $1, before.id, 'teaching-methods', 2, '2025-10-01' from before returning id`,
    [here().id, here().pedagogues[1]?.personId],
  )
  const { output } = await mentee(mentor)
  expect(output.requests.map(({ title, state }) => [title, state])).toEqual([
    ['Методика обучения и преподавания', 'in-work'],
  ])
  expect(output.requests.map(({ id }) => id)).not.toContain(rows[0]?.id)
})
