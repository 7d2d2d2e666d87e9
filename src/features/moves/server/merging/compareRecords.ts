import { type PermissionSet, permissionsOfSet } from '#domain/access.ts'
import type { MergedField, PersonFacts } from '#domain/moves/mergedRecord.ts'
import type { RefusalReason } from '#domain/refusal.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Actor, Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { findPersonForMove, type PersonRow } from '../leaving/leavingQueries.ts'
import {
  anchorsOf,
  contradictionsOf,
  countsOf,
  type DatedFacts,
  datedFactsOf,
  decidedDifferences,
  setsOfBoth,
} from './mergeQueries.ts'

export async function compareRecords({ db, input, actor, today }: Request<typeof contract.compare>) {
  const anchors = await anchorsOf(db, [input.id, input.otherId])
  const records = await Promise.all(
    [input.id, input.otherId].map(async (id) => {
      const [person, dated, counts] = [
        await findPersonForMove(db, id),
        await datedFactsOf(db, id),
        await countsOf(db, id),
      ]
      const name = dated.names.at(-1)?.value
      if (!person || person.mergedInto !== null || !name) throw new NotThere()
      const { version, joinedOn, leftOn } = person
      const signsIn = anchors.some((each) => each.personId === id && each.signsIn)
      return { id, version, ...name, joinedOn, leftOn, signsIn, facts: factsOf(person, dated), counts }
    }),
  )
  const ids = [input.id, input.otherId].sort().join(' ')
  const differences = await decidedDifferences(db)
  return {
    records,
    whyNot: await whyNotMerge(db, { ids: [input.id, input.otherId], actor, today }),
    isDifferent: differences.some(({ first, second }) => `${first} ${second}` === ids),
  }
}

interface Asked {
  ids: readonly [string, string]
  actor: Actor
  today: string
}

/** Everything that stands in the way, so that it can be put right in one go. */
export async function whyNotMerge(db: Db, { ids, actor, today }: Asked): Promise<RefusalReason[]> {
  if (ids[0] === ids[1]) return ['merged-with-oneself']
  const anchors = await anchorsOf(db, ids)
  const anchored = anchors.filter((each) => each.signsIn || each.knownElsewhere)
  const given = (await setsOfBoth(db, ids, today)).flatMap((set) => permissionsOfSet[set as PermissionSet])
  const mayMore = !given.every((permission) => actor.permissions.has(permission))
  return [
    ...(mayMore ? (['merging-of-who-may-more'] as const) : []),
    ...(anchors.filter(({ signsIn }) => signsIn).length > 1 ? (['two-sign-ins'] as const) : []),
    ...(anchored.length > 1 && !anchored.every(({ signsIn }) => signsIn) ? (['known-elsewhere-twice'] as const) : []),
    ...(await contradictionsOf(db, ids[0], ids[1])),
  ]
}

type Shown = Record<MergedField, (string | number)[] | null>

function factsOf(person: PersonRow, { names, posts, classes }: DatedFacts): Shown {
  const [name, post, group] = [names, posts, classes].map((periods) => periods.find(({ to }) => to === null)?.value)
  const facts = person as PersonFacts
  const shown = (...values: readonly unknown[]) => {
    const known = values.filter((value) => value !== null && value !== undefined) as (string | number)[]
    return known.length > 0 ? known : null
  }
  const { surname, given, patronymic } = (name ?? {}) as Partial<DatedFacts['names'][number]['value']>
  const { post: work, subject, association } = (post ?? {}) as Partial<DatedFacts['posts'][number]['value']>
  return {
    name: shown(surname, given, patronymic),
    kind: shown(facts.kind),
    birth: shown(facts.birthOn ?? facts.birthYear),
    post: shown(work, subject, association),
    class: shown((group as { title?: string } | undefined)?.title),
    hiredOn: shown(facts.hiredOn),
    experience: shown(facts.experienceYears ?? facts.totalExperienceYears, facts.experienceOn),
    category: shown(facts.category),
    phone: shown(facts.phone),
    email: shown(facts.email),
    workplace: shown(facts.workplace),
    clearance: shown(facts.clearanceOn, facts.clearanceLocation),
  }
}
