/**
 * Kinds of mentoring: how it is organised (003 §3.3). The figures are advice: a departure is a warning, never a
 * block, and an organisation may set its own. `null` means that the sources name no limit.
 */
export type KindFigures = {
  readonly meetingsFrom: number | null
  readonly meetingsTo: number | null
  readonly monthsFrom: number | null
  readonly monthsTo: number | null
}

export type MentoringKind = {
  readonly code: string
  readonly title: string
  readonly figures: KindFigures
  readonly note: string
  readonly preset: boolean
}

const unlimited: KindFigures = { meetingsFrom: null, meetingsTo: null, monthsFrom: null, monthsTo: null }

export const kinds = [
  {
    code: 'traditional',
    title: 'традиционное («один на один»)',
    figures: { meetingsFrom: 5, meetingsTo: null, monthsFrom: 3, monthsTo: 12 },
    note: 'Долгая совместная работа опытного и начинающего: больше четырёх встреч, от трёх месяцев до года.',
    preset: false,
  },
  {
    code: 'short-term',
    title: 'краткосрочное (целеполагающее)',
    figures: { ...unlimited, meetingsFrom: 2, meetingsTo: 4 },
    note: 'Две–четыре встречи по графику, на каждой — короткая конкретная цель.',
    preset: false,
  },
  {
    code: 'situational',
    title: 'ситуационное',
    figures: unlimited,
    note: 'Помощь или совет каждый раз, когда они нужны. Плана встреч нет, важна быстрая реакция.',
    preset: false,
  },
  {
    code: 'reverse',
    title: 'реверсивное',
    figures: unlimited,
    note: 'Младший коллега помогает старшему с новыми технологиями и проектами.',
    preset: false,
  },
  {
    code: 'virtual',
    title: 'виртуальное (дистанционное)',
    figures: unlimited,
    note: 'Встречи по видеосвязи и в сообществах; наставник может работать в другой организации.',
    preset: false,
  },
  {
    code: 'group',
    title: 'групповое (наставничество в группе)',
    figures: unlimited,
    note: 'Один наставник и группа из двух и более наставляемых; у каждого своя программа.',
    preset: true,
  },
  {
    code: 'speed',
    title: 'скоростное',
    figures: { ...unlimited, meetingsFrom: 1, meetingsTo: 1 },
    note: 'Одна встреча с более опытным профессионалом.',
    preset: true,
  },
  {
    code: 'flash',
    title: 'флэш-наставничество',
    figures: unlimited,
    note: 'Короткие встречи с несколькими возможными наставниками, чтобы осознанно выбрать своего.',
    preset: true,
  },
  {
    code: 'network',
    title: 'сетевое',
    figures: unlimited,
    note: 'Наставники и наставляемые из разных организаций.',
    preset: false,
  },
] as const satisfies readonly MentoringKind[]

export type KindCode = (typeof kinds)[number]['code']
