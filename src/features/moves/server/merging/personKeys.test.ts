import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
beforeAll(async () => {
  application = await openTestApplication()
  const { id: at, people, pedagogues } = application.world.own
  const as = await application.signIn(people.head?.accountId ?? '')
  // A mentor with everything, and who recorded everything in this world, each into somebody without anything.
  const merged = [pedagogues[0], people.curator]
  const kept = [pedagogues[3], pedagogues[4]]
  for (const [index, each] of merged.entries()) {
    const input = {
      kept: { id: kept[index]?.personId ?? '', version: 1 },
      merged: { id: each?.personId ?? '', version: 1 },
    }
    const { status } = await application.call(contract.merge, { as, at, input })
    expect(status).toBe(200)
  }
})
afterAll(() => application.close())

/** Asked of the catalogue of the database, so that a table of a later release cannot be forgotten. */
describe('every key to a person', () => {
  const columns = async () => {
    const { rows } = await application.owner.query<{
      holder: string
      named: string
      own: boolean
      deferrable_key: boolean
    }>('select holder::text, named::text, own, deferrable_key from scope.columns_of_person()')
    return rows
  }

  test('is known to the merge: direct ones, and those that hand a person on', async () => {
    const known = (await columns()).map(({ holder, named }) => `${holder}.${named}`)
    const { rows } = await application.owner.query<{ key: string }>(
      `select k.conrelid::regclass || '.' || a.attname as key from pg_constraint k
       cross join lateral unnest(k.conkey, k.confkey) pair (col, refcol)
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.col
       join pg_attribute r on r.attrelid = k.confrelid and r.attnum = pair.refcol and r.attname = 'id'
       where k.contype = 'f' and k.confrelid = 'public.person'::regclass and a.attgenerated = ''`,
    )
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([])
    expect(known).toContain('order_line.mentor_person_id')
    expect(known).toContain('support_note.specialist_person_id')
  })

  test('that hands a person on is looked at only when all are renamed: a new one has to be deferrable', async () => {
    expect((await columns()).filter(({ deferrable_key }) => !deferrable_key)).toEqual([])
  })

  test('no column of any table still holds a merged record, but those that keep its story', async () => {
    const { rows: columnsWithIds } = await application.owner.query<{ holder: string; named: string }>(
      `select a.attrelid::regclass::text as holder, a.attname as named from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relkind = 'r' and a.atttypid = 'uuid'::regtype and a.attnum > 0
         and c.relnamespace in ('public'::regnamespace, 'identity'::regnamespace)`,
    )
    const held: string[] = []
    for (const { holder, named } of columnsWithIds) {
      const { rows } = await application.owner.query(
        `select from ${holder} where ${named} in (select id from person where merged_into is not null) limit 1`,
      )
      if (rows.length > 0) held.push(`${holder}.${named}`)
    }
    const story = ['journal.person_id', 'person.id', 'person_merge.merged_person_id', 'person_name.person_id']
    expect(held).toEqual(expect.arrayContaining(story.slice(1)))
    expect(
      held.filter((each) => ![...story, 'person_post.person_id', 'person_class.person_id'].includes(each)),
    ).toEqual([])
  })
})
