import type { KindEffect, PersonKind } from '#domain/person/personKind.ts'

interface KindWords {
  /** «Кто это?» on a card and in a list. */
  readonly title: string
  readonly many: string
  /** Beside the choice, where the title alone leaves a question. */
  readonly hint: string | null
  /** What the place of work or study is called. */
  readonly workplace: string
}

/** The words for kinds of people, the same on every screen and paper. */
export const wordsOfKinds: Record<PersonKind, KindWords> = {
  pedagogue: { title: 'Педагог', many: 'Педагоги', hint: null, workplace: 'Место работы' },
  head: { title: 'Руководитель или заместитель', many: 'Руководители', hint: null, workplace: 'Место работы' },
  staff: {
    title: 'Другой сотрудник',
    many: 'Другие сотрудники',
    hint: 'Секретарь, бухгалтер, помощник воспитателя',
    workplace: 'Место работы',
  },
  student: { title: 'Обучающийся', many: 'Обучающиеся', hint: 'Ученик, воспитанник, студент колледжа', workplace: '' },
  parent: {
    title: 'Родитель или законный представитель',
    many: 'Родители',
    hint: null,
    workplace: 'Место работы',
  },
  partner: {
    title: 'Сотрудник партнёра',
    many: 'Сотрудники партнёров',
    hint: 'Предприятие, музей, другая школа',
    workplace: 'Организация-партнёр',
  },
  graduate: { title: 'Выпускник', many: 'Выпускники', hint: null, workplace: 'Где работает или учится' },
  'university-student': {
    title: 'Студент вуза или колледжа',
    many: 'Студенты',
    hint: 'Учится в другой организации',
    workplace: 'Где учится',
  },
}

export function titleOfKind(kind: string): string {
  return wordsOfKinds[kind as PersonKind]?.title ?? kind
}

/** What a change of kind takes away, said before it is done. */
export const wordsOfKindEffects: Record<KindEffect, string> = {
  'birth-day-goes': 'Из даты рождения останется год: полную дату взрослых программа не хранит.',
  'class-ends': 'Класс закроется сегодняшним днём и останется в истории.',
  'guardians-end': 'Законные представители перестанут числиться, их карточки останутся.',
  'work-goes': 'Должность, стаж и другие сведения о работе, которых у такой карточки нет, уберутся.',
  'clearance-goes': 'Отметка о справке об отсутствии судимости уберётся.',
}
