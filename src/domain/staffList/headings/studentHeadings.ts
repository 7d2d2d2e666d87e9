import type { StudentField } from './fields.ts'

const ofStudent = ['учащегося', 'обучающегося', 'ученика', 'ребенка', 'студента', 'воспитанника', 'учащихся', 'уч ся']
const ofGuardian = [
  'родителя',
  'родителей',
  'законного представителя',
  'законных представителей',
  'родителя законного представителя',
  'родителей законных представителей',
  'представителя',
  'опекуна',
]
const names = ['фио', 'фамилия имя отчество', 'фи', 'фамилия имя', 'фамилия и имя']
const phones = [
  'телефон',
  'тел',
  'контактный телефон',
  'мобильный телефон',
  'номер телефона',
  'сотовый телефон',
  'моб тел',
  'сотовый',
  'телефоны',
]

/** «телефон матери», «мать телефон» (a heading in two storeys) and the like. */
function joined(nouns: readonly string[], owners: readonly string[]): string[] {
  return owners.flatMap((owner) => nouns.flatMap((noun) => [`${noun} ${owner}`, `${owner} ${noun}`]))
}

const guardianNames = [
  'законный представитель',
  'законные представители',
  'родитель',
  'родители',
  'родитель законный представитель',
  'родители законные представители',
  'представитель',
  'опекун',
  ...joined(names, ofGuardian),
  ...joined(names, ['родитель', 'законный представитель', 'родители', 'родитель законный представитель']),
]
const relations = ['степень родства', 'родство', 'кем приходится', 'статус представителя', 'кем является']
const guardianPhones = joined(phones, [
  ...ofGuardian,
  'родитель',
  'родители',
  'законный представитель',
  'родитель законный представитель',
])

function numbered(headings: readonly string[], figure: string, word: string): string[] {
  return headings.flatMap((heading) => [`${heading} ${figure}`, `${figure} ${heading}`, `${word} ${heading}`])
}

/** Headings met in class lists and in what electronic journals put out. */
export const studentHeadings: Readonly<Record<StudentField, readonly string[]>> = {
  fullName: [
    ...names,
    ...joined(names, ofStudent),
    'фио полностью',
    'фамилия имя отчество полностью',
    'фамилия имя отчество при наличии',
    'учащийся',
    'обучающийся',
    'ученик',
    'ребенок',
    'студент',
    'воспитанник',
    'список учащихся',
    'список класса',
    'список обучающихся',
  ],
  surname: ['фамилия', ...joined(['фамилия'], ofStudent)],
  given: ['имя', ...joined(['имя'], ofStudent)],
  patronymic: ['отчество', 'отчество при наличии', ...joined(['отчество'], ofStudent)],
  classTitle: [
    'класс',
    'группа',
    'класс группа',
    'группа класс',
    'учебный класс',
    'учебная группа',
    'класс обучения',
    'класс литера',
    'класс и литера',
    'класс и буква',
    'курс',
    'параллель',
  ],
  classLetter: ['литера', 'литер', 'буква', 'буква класса', 'литера класса'],
  birth: [
    'дата рождения',
    'год рождения',
    'др',
    'день рождения',
    'рождение',
    'год рожд',
    'дата рожд',
    'гр',
    ...joined(['дата рождения', 'год рождения'], ofStudent),
  ],
  phone: [...phones, ...joined(phones, ofStudent)],
  email: ['email', 'e mail', 'электронная почта', 'почта', 'адрес электронной почты', 'эл почта', 'эл адрес'],
  mother: ['мать', 'мама', ...joined(names, ['матери', 'мамы', 'мать', 'мама'])],
  motherPhone: joined(phones, ['матери', 'мамы', 'мать', 'мама']),
  father: ['отец', 'папа', ...joined(names, ['отца', 'папы', 'отец', 'папа'])],
  fatherPhone: joined(phones, ['отца', 'папы', 'отец', 'папа']),
  guardian: [...guardianNames, ...numbered(guardianNames, '1', 'первый')],
  guardianRelation: [...relations, ...numbered(relations, '1', 'первый')],
  guardianPhone: [...guardianPhones, ...numbered(guardianPhones, '1', 'первый')],
  secondGuardian: numbered(guardianNames, '2', 'второй'),
  secondGuardianRelation: numbered(relations, '2', 'второй'),
  secondGuardianPhone: numbered(guardianPhones, '2', 'второй'),
}
