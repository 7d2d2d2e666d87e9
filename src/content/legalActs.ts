import type { IsoDate } from '#domain/calendar.ts'

/**
 * The acts that preambles and consents refer to, with their state when the list was last checked.
 * `preset` marks what was not compared with the published text: the curator may change it.
 */
export type LegalActState = 'in-force' | 'repealed' | 'superseded' | 'spent'

export type LegalAct = {
  readonly code: string
  /** For lists: «Распоряжение Минпросвещения России от 25.12.2019 № Р-145 …». */
  readonly title: string
  /** What follows «в соответствии с»; null where the act is not cited in a preamble. */
  readonly inPreamble: string | null
  readonly short: string
  readonly signedOn: IsoDate | null
  readonly inForceFrom: IsoDate | null
  readonly state: LegalActState
  readonly replacedBy: string | null
  /** Whose mentoring the act is about. */
  readonly about: 'pedagogues' | 'learners' | 'both' | 'personal-data' | 'paperwork'
  readonly note: string
  readonly preset: boolean
}

export const legalActs = [
  {
    code: 'education-273-fz',
    title: 'Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
    inPreamble: 'Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
    short: '273-ФЗ',
    signedOn: '2012-12-29',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'both',
    note: 'Часть 6.1 статьи 47 ограничивает документы, которые можно требовать от педагога.',
    preset: false,
  },
  {
    code: 'labour-code-351-8',
    title: 'Трудовой кодекс Российской Федерации, статья 351.8',
    inPreamble: 'статьёй 351.8 Трудового кодекса Российской Федерации',
    short: 'ст. 351.8 ТК РФ',
    signedOn: '2024-11-09',
    inForceFrom: '2025-03-01',
    state: 'in-force',
    replacedBy: null,
    about: 'pedagogues',
    note: 'Письменное согласие работника; содержание, срок, форма и оплата — в трудовом договоре или допсоглашении. Введена законом от 09.11.2024 № 381-ФЗ.',
    preset: false,
  },
  {
    code: 'target-model-r-145',
    title:
      'Распоряжение Минпросвещения России от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся для организаций, осуществляющих образовательную деятельность по общеобразовательным, дополнительным общеобразовательным и программам среднего профессионального образования, в том числе с применением лучших практик обмена опытом между обучающимися»',
    inPreamble:
      'распоряжением Минпросвещения России от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся для организаций, осуществляющих образовательную деятельность по общеобразовательным, дополнительным общеобразовательным и программам среднего профессионального образования, в том числе с применением лучших практик обмена опытом между обучающимися»',
    short: 'Р-145',
    signedOn: '2019-12-25',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'learners',
    note: 'Пять форм наставничества обучающихся.',
    preset: false,
  },
  {
    code: 'method-letter-mr-42-02',
    title:
      'Письмо Минпросвещения России от 23.01.2020 № МР-42/02 «О направлении целевой модели наставничества и методических рекомендаций»',
    inPreamble: 'письмом Минпросвещения России от 23.01.2020 № МР-42/02',
    short: 'МР-42/02',
    signedOn: '2020-01-23',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'learners',
    note: 'Методические рекомендации к Р-145. Сверьте название с текстом письма.',
    preset: true,
  },
  {
    code: 'method-letter-az-1128-08',
    title:
      'Письмо Минпросвещения России и Общероссийского Профсоюза образования от 21.12.2021 № АЗ-1128/08, № 657 о методических рекомендациях по системе (целевой модели) наставничества педагогических работников',
    inPreamble:
      'письмом Минпросвещения России и Общероссийского Профсоюза образования от 21.12.2021 № АЗ-1128/08, № 657',
    short: 'АЗ-1128/08',
    signedOn: '2021-12-21',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'pedagogues',
    note: 'Методические рекомендации по наставничеству педагогов. Сверьте название с текстом письма.',
    preset: true,
  },
  {
    code: 'concept-1264-r',
    title:
      'Распоряжение Правительства Российской Федерации от 21.05.2025 № 1264-р (Концепция развития наставничества в Российской Федерации на период до 2030 года)',
    inPreamble: 'распоряжением Правительства Российской Федерации от 21.05.2025 № 1264-р',
    short: '1264-р',
    signedOn: '2025-05-21',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'both',
    note: 'По Концепции школы и регионы обновляют положения о наставничестве. Сверьте название с текстом.',
    preset: true,
  },
  {
    code: 'personal-data-152-fz',
    title: 'Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»',
    inPreamble: 'Федеральным законом от 27.07.2006 № 152-ФЗ «О персональных данных»',
    short: '152-ФЗ',
    signedOn: '2006-07-27',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'personal-data',
    note: 'С 01.09.2025 каждое согласие — отдельный документ (156-ФЗ от 24.06.2025).',
    preset: true,
  },
  {
    code: 'publication-consent-rkn-18',
    title: 'Приказ Роскомнадзора от 24.02.2021 № 18 (требования к согласию на распространение персональных данных)',
    inPreamble: null,
    short: 'приказ РКН № 18',
    signedOn: '2021-02-24',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'personal-data',
    note: 'Содержание согласия на распространение; действует до 01.09.2027.',
    preset: false,
  },
  {
    code: 'certification-196',
    title: 'Приказ Минпросвещения России от 24.03.2023 № 196 (порядок аттестации педагогических работников)',
    inPreamble: null,
    short: 'приказ № 196',
    signedOn: '2023-03-24',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'pedagogues',
    note: 'Категория «педагог-наставник» — для тех, у кого высшая категория.',
    preset: false,
  },
  {
    code: 'paperwork-582',
    title: 'Приказ Минпросвещения России от 21.07.2022 № 582 (перечень документации педагогических работников)',
    inPreamble: null,
    short: 'приказ № 582',
    signedOn: '2022-07-21',
    inForceFrom: null,
    state: 'superseded',
    replacedBy: 'paperwork-779',
    about: 'paperwork',
    note: 'С 01.03.2025 действует новый перечень.',
    preset: true,
  },
  {
    code: 'paperwork-779',
    title: 'Приказ Минпросвещения России от 06.11.2024 № 779 (перечень документации педагогических работников)',
    inPreamble: null,
    short: 'приказ № 779',
    signedOn: '2024-11-06',
    inForceFrom: '2025-03-01',
    state: 'in-force',
    replacedBy: null,
    about: 'paperwork',
    note: 'Закрытый перечень документов педагога: дневников и отчётов наставника в нём нет. Сверьте номер с текстом.',
    preset: true,
  },
  {
    code: 'mentoring-badge-94',
    title: 'Указ Президента Российской Федерации от 02.03.2018 № 94 «Об учреждении знака отличия «За наставничество»',
    inPreamble: null,
    short: 'указ № 94',
    signedOn: '2018-03-02',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'both',
    note: 'Государственная награда наставникам.',
    preset: false,
  },
  {
    code: 'national-goals-204',
    title:
      'Указ Президента Российской Федерации от 07.05.2018 № 204 «О национальных целях и стратегических задачах развития Российской Федерации на период до 2024 года»',
    inPreamble: null,
    short: 'указ № 204',
    signedOn: '2018-05-07',
    inForceFrom: null,
    state: 'spent',
    replacedBy: null,
    about: 'both',
    note: 'Срок, на который указ рассчитан, прошёл. В новых положениях на него не ссылаются.',
    preset: true,
  },
  {
    code: 'youth-policy-2403-r',
    title: 'Распоряжение Правительства Российской Федерации от 29.11.2014 № 2403-р (основы молодёжной политики)',
    inPreamble: null,
    short: '2403-р',
    signedOn: '2014-11-29',
    inForceFrom: null,
    state: 'repealed',
    replacedBy: 'youth-policy-2233-r',
    about: 'both',
    note: 'Утратило силу, но ещё встречается в положениях школ.',
    preset: false,
  },
  {
    code: 'youth-policy-2233-r',
    title: 'Распоряжение Правительства Российской Федерации от 17.08.2024 № 2233-р',
    inPreamble: null,
    short: '2233-р',
    signedOn: '2024-08-17',
    inForceFrom: null,
    state: 'in-force',
    replacedBy: null,
    about: 'both',
    note: 'Действует вместо 2403-р.',
    preset: false,
  },
] as const satisfies readonly LegalAct[]

export type LegalActCode = (typeof legalActs)[number]['code']

/** What an order on mentoring of pedagogues may stand on today; repealed and spent acts are never offered. */
export function preambleActs(about: 'pedagogues' | 'learners'): readonly LegalAct[] {
  return legalActs.filter(
    (act: LegalAct) =>
      act.state === 'in-force' && act.inPreamble !== null && (act.about === about || act.about === 'both'),
  )
}
