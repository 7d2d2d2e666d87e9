import type { DemoDay } from '../days.ts'
import type { PersonKey } from '../personKey.ts'
import { menteesOf, mentorsOf, pairsOf } from '../rows.ts'
import type { DemoConsent, DemoPair } from '../types.ts'

/** Students, parents, a partner and a graduate in the banks of the gymnasium. */
export const menteesOfCommunity = menteesOf(
  [
    ['laptev', 'studies', [0, 10], { 'subject-content': 2 }],
    ['nosov', 'new-collective', [0, 12], { adaptation: 3 }],
    ['grachyov', 'talent', { daysAgo: 1 }, { contests: 3 }],
  ],
  { laptev: 'Разобраться с\u00a0дробями и\u00a0перестать бояться контрольных.' },
)

export const mentorsOfCommunity = mentorsOf([
  ['safiullin', 1, [0, 10], { 'subject-content': 3, adaptation: 2 }],
  ['ozerova', 2, { daysAgo: 16 }, { contests: 3, 'lessons-and-activities': 2 }],
  ['galeev', 1, { daysAgo: 14 }, { 'subject-content': 2, contests: 2 }],
  ['zverev-gleb', 1, { daysAgo: 9 }, {}],
])

export const consentsOfCommunity: DemoConsent[] = [
  processing('laptev', [0, 10], 'lapteva'),
  processing('safiullin', [0, 10]),
  processing('safiullin', [0, 10], 'safiullina'),
  processing('grachyov', { daysAgo: 1 }),
  processing('grachyov', { daysAgo: 1 }, 'grachyov-oleg'),
  processing('ozerova', { daysAgo: 8 }),
  { ...processing('safiullin', [0, 10]), kind: 'transfer' },
  { ...processing('safiullin', [0, 10], 'safiullina'), kind: 'transfer' },
  { ...processing('akimova', [0, 20]), kind: 'publication' },
]

export const pairsOfCommunity: DemoPair[] = pairsOf('proposed', [
  ['safiullin', 'laptev', ['traditional'], ['subject-content'], [0, 40], [0, 264]],
]).map((pair) => ({ ...pair, form: 'pupil-pupil' }))

function processing(person: PersonKey, givenOn: DemoDay, guardian?: PersonKey): DemoConsent {
  const consent = { person, givenOn, until: [2, 364] as const, paper: 'Приёмная, папка № 14', withdrawnOn: null }
  return { ...consent, kind: 'processing', ...(guardian === undefined ? {} : { guardian }) }
}
