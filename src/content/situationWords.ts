import type { Situation } from '#domain/care/specialMeasure.ts'

/** Situations of 004, row 15, in the words of the document; the hint says what a measure may be. */
export const situationWords: Record<Situation, { title: string; example: string }> = {
  'special-needs': {
    title: 'особые образовательные потребности, ОВЗ',
    example: 'Тьютор на встречах пары; место встреч на первом этаже',
  },
  gifted: {
    title: 'выдающиеся способности',
    example: 'Индивидуальный учебный план; наставник из вуза',
  },
  hardship: {
    title: 'трудная жизненная ситуация',
    example: 'Встречи в удобное семье время; помощь социального педагога',
  },
  'low-income': {
    title: 'малообеспеченная семья',
    example: 'Бесплатные материалы и поездки',
  },
  remote: {
    title: 'отдалённая или труднодоступная территория',
    example: 'Встречи по видеосвязи; подвоз',
  },
  orphan: {
    title: 'дети-сироты, под опекой',
    example: 'Согласования через опекуна; летом встречи продолжаются',
  },
}
