import { expect, test } from 'vitest'
import type { LeftOut } from './proposal.ts'
import { wordsOfFit, wordsOfLeft, wordsOfPrice } from './reasonWords.ts'

const naming = {
  topic: (code: string) => ({ docs: 'Документы', ict: 'ИКТ', kids: 'Дети' })[code] ?? code,
  person: (id: string) => ({ a: 'Анохина О.', b: 'Бобров И.' })[id] ?? id,
}
const fit = {
  score: 600,
  met: [{ topicCode: 'docs', level: 2, mentorLevel: 3 }],
  partly: [{ topicCode: 'ict', level: 3, mentorLevel: 1 }],
  unmet: [{ topicCode: 'kids', level: 1 }],
  near: 'subject' as const,
}
const left: LeftOut = {
  menteeId: 'x',
  why: 'all-full',
  requests: [{ topicCode: 'ict', level: 2 }],
  full: ['a', 'b'],
  couldFree: [],
  withoutConsent: ['b'],
  notApproved: ['b'],
  notCleared: ['a'],
  forbidden: ['a'],
  nearest: [{ mentorId: 'a', topicCode: 'ict', mentorLevel: 1 }],
}
const why = (reason: LeftOut['why']) => wordsOfLeft({ ...left, why: reason }, naming).why

test('a fit says what is met, partly met and not met, and what is near', () => {
  expect(wordsOfFit(fit, naming)).toEqual([
    'Закрывает 1 из 3\u00A0запросов: «Документы» — уровень 3.',
    'Отчасти: «ИКТ» — уровень 1, а нужен 3.',
    'Не закрыто: «Дети».',
    'Тот же предмет.',
  ])
  expect(wordsOfFit({ ...fit, met: [], partly: [], near: null }, naming)).toEqual([
    'Не закрывает ни одного запроса.',
    'Не закрыто: «Дети».',
  ])
  expect(wordsOfFit({ ...fit, partly: [], unmet: [] }, naming)[0]).toBe(
    'Закрывает 1 из 1\u00A0запроса: «Документы» — уровень 3.',
  )
})

test('who is left is told why, with names', () => {
  expect(why('all-full')).toBe('Все, кто подходит, уже заняты: Анохина О., Бобров И.')
  expect(wordsOfLeft({ ...left, full: ['a'], couldFree: ['b'] }, naming).help).toBe(
    'Поможет ещё одно место у любого из них или у тех, к кому перейдут другие: Бобров И.',
  )
  expect(why('nobody-has-topics')).toBe(
    'Никто не заявил «ИКТ» на уровне 2 и выше. Ближе всего: Анохина О. — «ИКТ», уровень 1.',
  )
  expect(why('mentors-gave-no-consent')).toContain('Бобров И.')
  expect(why('mentors-not-approved')).toContain('ещё не утверждены в базе: Бобров И.')
  expect(why('mentors-not-cleared')).toContain('не отмечена: Анохина О.')
  expect(why('kept-apart')).not.toMatch(/Анохина|Бобров/)
  expect(why('forbidden-by-curator')).toContain('Анохина О.')
})

test('every reason has a why and a help', () => {
  const all: LeftOut['why'][] = ['mentee-gave-no-consent', 'no-requests', 'no-form-fits', 'same-person']
  for (const reason of all) {
    const { why, help } = wordsOfLeft({ ...left, why: reason }, naming)
    expect([why.endsWith('.'), help.endsWith('.')]).toEqual([true, true])
  }
})

test('a price says what the others lose', () => {
  expect(wordsOfPrice({ losesPairs: 0, losesScore: 0 })).toBe('так же хорошо для всех')
  expect(wordsOfPrice({ losesPairs: 0, losesScore: 21 })).toBe('в сумме на 21\u00A0балл хуже')
  expect(wordsOfPrice({ losesPairs: 2, losesScore: -900 })).toBe('без наставника останется ещё 2\u00A0человека')
})
