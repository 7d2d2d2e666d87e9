import { forms as officialForms } from '#content/forms.ts'
import { fitsForm } from '#domain/matchingScore.ts'
import { whyNotChanged } from '#domain/mentoringPair.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Db } from '#server/db/database.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeen } from './lockSeen.ts'
import { replaceKinds, replaceTopics, type ShownPairRow, updatePair } from './queries.ts'
import { type Catalogues, catalogues, peopleOf } from './shownPair.ts'

type Input = Request<typeof contract.change>['input']

export async function change({ db, input, actor, today }: Request<typeof contract.change>) {
  const [shown] = await lockSeen(db, [input], today)
  if (!shown) throw new Error('one pair was asked for and none answered')
  const { row, facts } = shown
  throwIfRefused(whyNotChanged(facts))
  throwIfRefused(await whyNotChosen(db, input, row))
  const { id, formCode, startsOn, endsOn, kindCodes, topicCodes } = input
  const { organisationId } = actor
  const fields = changedFields(input, row)
  if (fields.length === 0) return { version: row.version, fields }
  const version = await updatePair(db, id, { formCode, startsOn, endsOn })
  if (fields.includes('kinds')) await replaceKinds(db, organisationId, id, [...new Set(kindCodes)])
  if (fields.includes('topics') || fields.includes('term')) {
    const { menteePersonId } = row
    const pair = { organisationId, pairId: id, menteePersonId, fromOn: startsOn, toOn: endsOn }
    await replaceTopics(db, pair, [...new Set(topicCodes)])
  }
  return { version, fields }
}

async function whyNotChosen(db: Db, input: Input, row: ShownPairRow): Promise<Refusal[]> {
  const [known, people] = await Promise.all([catalogues(db), peopleOf(db, [row])])
  const subject = row.id
  const refusals: Refusal[] = []
  const has = (table: keyof Catalogues, code: string) => known[table].some((entry) => entry.code === code)
  const chosen = [
    has('forms', input.formCode),
    ...input.kindCodes.map((code) => has('kinds', code)),
    ...input.topicCodes.map((code) => has('topics', code)),
  ]
  if (chosen.includes(false)) refusals.push({ reason: 'kind-unknown', subject })
  const roles = officialForms.find(({ code }) => code === input.formCode) ?? null
  const kindOf = (personId: string) => people.get(personId)?.kind ?? ''
  if (input.formCode !== row.formCode && !fitsForm(roles, kindOf(row.mentorPersonId), kindOf(row.menteePersonId))) {
    refusals.push({ reason: 'form-does-not-fit', subject })
  }
  if (input.endsOn < input.startsOn) refusals.push({ reason: 'period-ends-before-start', subject })
  return refusals
}

function changedFields(input: Input, row: ShownPairRow) {
  const same = (one: readonly string[], other: readonly string[]) =>
    [...new Set(one)].sort().join() === [...other].sort().join()
  return [
    ...(input.formCode === row.formCode ? [] : (['form'] as const)),
    ...(same(input.kindCodes, row.kindCodes) ? [] : (['kinds'] as const)),
    ...(input.startsOn === row.startsOn && input.endsOn === row.endsOn ? [] : (['term'] as const)),
    ...(same(input.topicCodes, row.topicCodes) ? [] : (['topics'] as const)),
  ]
}
