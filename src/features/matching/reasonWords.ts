import type { Fit } from '#domain/matchingScore.ts'
import { counted, type PluralForms } from '#domain/russian/plural.ts'
import type { LeftOut, PresentState, WhyLeft } from './proposal.ts'

/** How titles and people are called: the words know only codes and ids. */
export interface Naming {
  topic: (code: string) => string
  person: (id: string) => string
}

const ofRequests: PluralForms = ['запроса', 'запросов', 'запросов']

/** «Закрывает 2 из 3 запросов: «Рабочая документация» — уровень 3 …», for the curator. */
export function wordsOfFit({ met, partly, unmet, near }: Fit, { topic }: Pick<Naming, 'topic'>): string[] {
  const all = met.length + partly.length + unmet.length
  const reached = met.map(({ topicCode, mentorLevel }) => `${quoted(topic(topicCode))} — уровень ${mentorLevel}`)
  return [
    met.length === 0
      ? 'Не закрывает ни одного запроса.'
      : `Закрывает ${met.length} из ${counted(all, ofRequests)}: ${reached.join(', ')}.`,
    ...(partly.length === 0
      ? []
      : [
          `Отчасти: ${partly.map((each) => `${quoted(topic(each.topicCode))} — уровень ${each.mentorLevel}, а нужен ${each.level}`).join('; ')}.`,
        ]),
    ...(unmet.length === 0 ? [] : [`Не закрыто: ${unmet.map((each) => quoted(topic(each.topicCode))).join(', ')}.`]),
    ...(near === 'subject' ? ['Тот же предмет.'] : near === 'association' ? ['То же методобъединение.'] : []),
  ]
}

/** What the whole loses when this mentor is taken instead. */
export function wordsOfPrice({ losesPairs, losesScore }: { losesPairs: number; losesScore: number }): string {
  if (losesPairs > 0) return `без наставника останется ещё ${counted(losesPairs, ['человек', 'человека', 'человек'])}`
  if (losesScore === 0) return 'так же хорошо для всех'
  return `в сумме на ${counted(losesScore, ['балл', 'балла', 'баллов'])} хуже`
}

/** Why nobody was found and what would help, in sentences. */
export function wordsOfLeft(left: LeftOut, naming: Naming): { why: string; help: string } {
  return { why: whyWords(left, naming), help: helpWords(left, naming) }
}

function whyWords(left: LeftOut, naming: Naming): string {
  const names = (ids: readonly string[]) => ids.map(naming.person).join(', ')
  switch (left.why) {
    case 'mentee-gave-no-consent':
      return 'Нет согласия на обработку персональных данных.'
    case 'mentee-not-approved':
      return 'Ещё не утверждён в базе наставляемых.'
    case 'no-requests':
      return 'Не отмечено, с чем нужна помощь.'
    case 'nobody-has-topics':
      return wordsOfMissingTopics(left, naming)
    case 'mentors-gave-no-consent':
      return sentence(`Тему заявили те, от кого нет согласия на обработку данных: ${names(left.withoutConsent)}`)
    case 'mentors-not-approved':
      return sentence(`Тему заявили кандидаты, которые ещё не утверждены в базе: ${names(left.notApproved)}`)
    case 'all-full':
      return sentence(`Все, кто подходит, уже заняты: ${names(left.full)}`)
    case 'forbidden-by-curator':
      return sentence(`Подходящие пары исключены: ${names(left.forbidden)}`)
    case 'mentors-not-cleared':
      return sentence(`Тему заявили те, чья справка об отсутствии судимости не отмечена: ${names(left.notCleared)}`)
    case 'kept-apart':
      return 'Подходящие пары не составляются по пожеланию одной из сторон.'
    case 'no-form-fits':
      return 'Ни одна форма наставничества не подходит этим людям.'
    case 'same-person':
      return 'Тему заявил только сам этот человек.'
  }
}

function wordsOfMissingTopics({ requests, nearest }: LeftOut, naming: Naming): string {
  const wanted = requests.map(
    ({ topicCode, level }) => `${quoted(naming.topic(topicCode))} на уровне ${level}${level < 3 ? ' и выше' : ''}`,
  )
  const near = nearest.map(
    ({ mentorId, topicCode, mentorLevel }) =>
      `${naming.person(mentorId)} — ${quoted(naming.topic(topicCode))}, уровень ${mentorLevel}`,
  )
  return `Никто не заявил ${wanted.join(' или ')}.${near.length > 0 ? ` Ближе всего: ${near.join('; ')}.` : ''}`
}

function helpWords({ why, couldFree }: LeftOut, { person }: Naming): string {
  if (why !== 'all-full') return helps[why]
  if (couldFree.length === 0) return 'Поможет ещё одно место у любого из них или ещё один наставник.'
  const others = couldFree.map(person).join(', ')
  return sentence(`Поможет ещё одно место у любого из них или у тех, к кому перейдут другие: ${others}`)
}

const helps: Record<Exclude<WhyLeft, 'all-full'>, string> = {
  'mentee-gave-no-consent': 'Распечатайте бланк и отметьте согласие, когда его подпишут.',
  'mentee-not-approved': 'Утвердите запись в базе наставляемых и предложите пары заново.',
  'no-requests': 'Отметьте запросы в базе наставляемых.',
  'nobody-has-topics': 'Поможет ещё один наставник по этой теме. Или выберите наставника сами.',
  'mentors-gave-no-consent': 'Отметьте их согласие и предложите пары заново.',
  'mentors-not-approved': 'Утвердите их в базе наставников и предложите пары заново.',
  'forbidden-by-curator': 'Верните одну из них ниже.',
  'mentors-not-cleared': 'Отметьте справку в карточке человека и предложите пары заново.',
  'kept-apart': 'Поможет ещё один наставник по этой теме.',
  'no-form-fits': 'Проверьте, кем они записаны в разделе «Люди».',
  'same-person': 'Поможет ещё один наставник по этой теме.',
}

/** What changed since the proposal. */
export const obstacleWords: Record<PresentState['obstacles'][number], string> = {
  'mentee-gave-no-consent': 'у наставляемого нет согласия на обработку данных',
  'mentor-gave-no-consent': 'у наставника нет согласия на обработку данных',
  'mentee-not-approved': 'наставляемый ещё не утверждён в базе',
  'mentor-not-approved': 'наставник ещё не утверждён в базе',
  'same-person': 'это один и тот же человек',
  'kept-apart': 'по пожеланию одной из сторон',
  'mentor-not-cleared': 'у наставника не отмечена справка об отсутствии судимости',
  'no-form-fits': 'ни одна форма наставничества не подходит',
  'no-request-met': 'запросы или компетенции изменились',
  'mentor-full': 'у наставника не осталось места',
  'mentee-not-in-bank': 'наставляемого больше нет в базе',
  'mentor-not-in-bank': 'наставника больше нет в базе',
}

/** A list that ends in initials has its full stop already. */
function sentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`
}

function quoted(title: string): string {
  return `«${title}»`
}
