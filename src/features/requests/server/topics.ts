import { foldForSearch, typeset } from '#domain/russian/typography.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { allTopics, insertTopic, lockTopics, updateTopic, usesOfTopics } from './topicQueries.ts'

export async function ownTopics({ db }: Request<typeof contract.ownTopics>) {
  const [topics, uses] = await Promise.all([allTopics(db), usesOfTopics(db)])
  return {
    topics: topics
      .filter(({ official }) => !official)
      .sort((one, other) => one.title.localeCompare(other.title, 'ru'))
      .map(({ retiredOn, ...topic }) => ({ ...topic, isOffered: retiredOn === null, used: uses.get(topic.code) ?? 0 })),
  }
}

export async function addTopic({ db, input, actor }: Request<typeof contract.addTopic>) {
  const title = typeset(input.title)
  refuseTwice(await lockTopics(db), title)
  const question = input.question && typeset(input.question)
  return { code: await insertTopic(db, { organisationId: actor.organisationId, title, question }) }
}

/** Retired, a topic is offered no more; requests and competences that name it stay. */
export async function changeTopic({ db, input, today }: Request<typeof contract.changeTopic>) {
  const topics = await lockTopics(db)
  const topic = topics.find(({ code, official }) => code === input.code && !official)
  if (!topic) throw new NotThere()
  const title = typeset(input.title)
  const question = input.question && typeset(input.question)
  refuseTwice(
    topics.filter(({ code }) => code !== topic.code),
    title,
  )
  const fields: ('title' | 'question' | 'isOffered')[] = []
  if (title !== topic.title) fields.push('title')
  if (question !== topic.question) fields.push('question')
  if (input.isOffered !== (topic.retiredOn === null)) fields.push('isOffered')
  const retiredOn = input.isOffered ? null : (topic.retiredOn ?? today)
  if (fields.length > 0) await updateTopic(db, topic.code, { title, question, retiredOn })
  return { fields }
}

function refuseTwice(topics: readonly { code: string; title: string }[], title: string): void {
  const same = topics.find((topic) => foldForSearch(topic.title) === foldForSearch(title))
  if (same) throw new Refused([{ reason: 'topic-of-this-title', subject: same.code }])
}
