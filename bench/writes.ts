import type pg from 'pg'
import { pathOf } from '#contract/endpoint.ts'
import { addPerson, changePerson } from '#features/people/contract.ts'
import { type Measured, measure, print } from './load.ts'
import { newDataFolder, ownerOf, type Program, removeFolder, sessionOf, startProgram } from './program.ts'
import { type SeededOrganisation, seedOrganisations } from './seed.ts'

const milliseconds = 8_000
const writers = 16

/** Durable journalled commands: everybody in one organisation (one hot chain), then spread over sixteen. */
export async function benchWrites(): Promise<void> {
  const dataDir = newDataFolder()
  const program = await startProgram(dataDir, { JOBS: 'off' })
  const owner = await ownerOf(dataDir)
  const schools = await seedOrganisations(owner, { howMany: writers, peopleEach: 50 })
  const [first] = schools
  if (!first) throw new Error('nothing was seeded')
  const before = await journalLines(owner)
  const inOne = Array.from({ length: writers }, () => first)
  await changeCards(program, owner, inOne, 2_000)
  console.log(
    `durable changes of a card, one organisation: ${await changeCards(program, owner, inOne, milliseconds)}/s`,
  )
  console.log(
    `durable changes of a card, ${writers} organisations: ${await changeCards(program, owner, schools, milliseconds)}/s`,
  )
  console.log(`  journal lines written meanwhile: ${(await journalLines(owner)) - before}`)
  print('durable additions of a person, one organisation', await additions(program, owner, first))
  await owner.end()
  await program.stop()
  removeFolder(dataDir)
}

/** Each writer changes one person's card again and again, each time with the version that it was answered. */
async function changeCards(
  program: Program,
  owner: pg.Pool,
  schools: SeededOrganisation[],
  during: number,
): Promise<number> {
  const until = performance.now() + during
  const done = await Promise.all(schools.map((school, index) => writer(program, owner, { school, index, until })))
  return Math.round(done.reduce((sum, each) => sum + each, 0) / (during / 1000))
}

interface Writing {
  school: SeededOrganisation
  index: number
  until: number
}

async function writer(program: Program, owner: pg.Pool, { school, index, until }: Writing): Promise<number> {
  const cookie = await sessionOf(owner, school.accountId)
  const { rows } = await owner.query(
    `select id, version, kind, birth_year as "birthYear", surname, given, patronymic, gender, post, subject, association
     from person_card where organisation_id = $1 order by id offset $2 limit 1`,
    [school.id, index],
  )
  const card = rows[0]
  let done = 0
  for (; performance.now() < until; done += 1) {
    const answer = await fetch(program.address + pathOf(changePerson, school.id), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...card, phone: `+7 900 ${done}` }),
    })
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
    card.version = ((await answer.json()) as { version: number }).version
  }
  return done
}

async function additions(program: Program, owner: pg.Pool, school: SeededOrganisation): Promise<Measured> {
  return measure({
    url: program.address + pathOf(addPerson, school.id),
    cookie: await sessionOf(owner, school.accountId),
    connections: writers,
    seconds: milliseconds / 1000,
    body: { surname: 'Нагрузкина', given: 'Анна', patronymic: 'Петровна', post: 'учитель', isNamesake: true },
  })
}

async function journalLines(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ lines: string }>('select count(*) as lines from journal')
  return Number(rows[0]?.lines)
}
