import { kindergarten9People } from '../people/kindergarten9.ts'
import { appointmentsOf, consentsOf, menteesOf, mentorsOf, pairsOf } from '../rows.ts'
import type { DemoOrganisation } from '../types.ts'

const mentees = menteesOf([
  ['gorshenina', 'young-specialist', [-1, 15], { families: 3, documentation: 2 }],
  ['zimina', 'young-specialist', [-1, 15], { 'lessons-and-activities': 3 }],
  ['pogosyan', 'young-specialist', [-1, 15], { 'special-needs': 2 }],
  ['ibragimova', 'own-request', [-1, 15], { qualification: 2 }],
  ['gorshenina', 'young-specialist', [0, 5], { documentation: 2 }],
  ['pogosyan', 'young-specialist', [0, 5], { 'special-needs': 3 }],
  ['tarasevich', 'young-specialist', [0, 5], { 'teaching-methods': 3, families: 3, documentation: 2 }],
  ['lapshina', 'after-break', [0, 5], { 'teaching-methods': 2, 'digital-tools': 2, documentation: 2 }],
  ['obukhova', 'young-specialist', [0, 6], { 'psychological-support': 2, families: 2 }],
  ['kryukova', 'own-request', [0, 9], { 'digital-tools': 3 }],
])

const mentors = mentorsOf([
  ['fomicheva', 3, [-1, 12], { 'teaching-methods': 3, families: 3, documentation: 2, adaptation: 3 }],
  ['bikbulatova', 2, [-1, 12], { 'lessons-and-activities': 3, qualification: 2 }],
  ['valiullina', 1, [-1, 12], { 'special-needs': 2, families: 2 }],
  ['torosyan', 2, [0, 4], { 'special-needs': 3, documentation: 2 }],
  ['safina', 1, [0, 4], { 'psychological-support': 2, families: 3 }],
  ['rusanova', 1, [0, 4], { 'digital-tools': 3, innovations: 2 }],
  ['kuznetsova-9', 1, [0, 7], { contests: 2, 'lessons-and-activities': 2 }],
])

export const kindergarten9: DemoOrganisation = {
  key: 'kindergarten9',
  kind: 'kindergarten',
  requisites: {
    fullName: 'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 9 «Рябинка»',
    shortName: 'МБДОУ «Детский сад № 9»',
    inn: '0000011852',
    ogrn: '1020000011855',
    address: '000000, г. Ключевогорск, ул. Рябиновая, д. 3',
    locality: 'г. Ключевогорск',
    email: 'kindergarten9@example.ru',
    phone: '+7 900 000-09-04',
    site: 'https://kindergarten9.example.ru',
  },
  timeZone: 'Asia/Yekaterinburg',
  people: kindergarten9People,
  orders: [{ key: 'autumn', number: '33', on: [-1, 35], title: 'О закреплении наставнических пар' }],
  appointments: appointmentsOf([
    ['ostroukhova', 'head', [-25, 0], '5-л', { to: [0, 19] }],
    ['khabibullina', 'acting-head', [0, 20], '41-л', { to: { daysAgo: -70 } }],
    ['khabibullina', 'senior-educator', [-5, 0], '11-к'],
    ['safina', 'curator', [-1, 10], '29'],
    ['melnichuk', 'deputy-maintenance', [-8, 0], '8-к'],
    ['obukhova', 'psychologist', [-2, 0], '14-к'],
    ['bikbulatova', 'association-head', [-1, 0], '27', { area: 'воспитатели старших групп' }],
    ['valiullina', 'council-member', [-1, 10], '29'],
    ['anikeeva', 'secretary', [-7, 33], '9-к'],
    ['rusanova', 'site-editor', [-1, 0], '28'],
    ['shevelev', 'system-administrator', [-1, 0], '28'],
  ]),
  mentees,
  mentors,
  consents: consentsOf([...mentees, ...mentors], {
    paper: 'Кабинет старшего воспитателя, сейф',
    missing: ['kryukova'],
    transfer: ['torosyan', 'fomicheva'],
  }),
  pairs: [
    ...pairsOf({ order: 'autumn' }, [
      ['fomicheva', 'gorshenina', ['traditional'], ['families'], [-1, 36], [-1, 260], [[-1, 259], 'plan-fulfilled']],
      [
        'bikbulatova',
        'zimina',
        ['traditional'],
        ['lessons-and-activities'],
        [-1, 36],
        [-1, 260],
        [[-1, 259], 'plan-fulfilled'],
      ],
      [
        'valiullina',
        'pogosyan',
        ['situational'],
        ['special-needs'],
        [-1, 36],
        [-1, 200],
        [[-1, 120], 'curator-initiative'],
      ],
      [
        'bikbulatova',
        'ibragimova',
        ['short-term'],
        ['qualification'],
        [-1, 36],
        [-1, 130],
        [[-1, 128], 'plan-fulfilled'],
      ],
    ]),
    ...pairsOf('agreed', [
      ['fomicheva', 'tarasevich', ['group'], ['teaching-methods', 'families'], [0, 33], [0, 262]],
      ['fomicheva', 'lapshina', ['group'], ['teaching-methods', 'documentation'], [0, 33], [0, 262]],
      ['fomicheva', 'gorshenina', ['group'], ['documentation'], [0, 33], [0, 262]],
    ]),
    ...pairsOf('proposed', [
      ['safina', 'obukhova', ['situational'], ['psychological-support', 'families'], [0, 33], [0, 262]],
      ['rusanova', 'kryukova', ['reverse'], ['digital-tools'], [0, 33], [0, 130]],
    ]),
  ],
}
