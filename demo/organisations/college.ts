import { collegePeople } from '../people/college.ts'
import { appointmentsOf, consentsOf, menteesOf, mentorsOf, pairsOf } from '../rows.ts'
import type { DemoOrganisation } from '../types.ts'

const mentees = menteesOf([
  ['gerasimova', 'new-employee', [-1, 20], { 'teaching-methods': 2 }],
  ['dolgikh', 'new-employee', [-1, 50], { documentation: 2, 'educational-work': 1 }],
  ['bulatova', 'young-specialist', [-1, 20], { 'educational-work': 2 }],
  ['pakhomova', 'own-request', [-1, 22], { 'digital-tools': 3 }],
  ['dolgikh', 'own-request', [0, 10], { documentation: 1, 'educational-work': 2 }],
  ['grechko', 'young-specialist', [0, 10], { 'teaching-methods': 3, documentation: 3 }],
  ['akhmadullin', 'young-specialist', [0, 10], { 'lessons-and-activities': 3, 'educational-work': 2 }],
  ['ponomarev', 'new-employee', [0, 15], { 'teaching-methods': 3, documentation: 3, adaptation: 2 }],
])

// Nobody has looked at these entries for two years: the college has been without a curator.
const mentors = mentorsOf([
  ['mkrtchyan', 2, [-2, 12], { 'subject-content': 3, innovations: 3, contests: 3 }],
  ['pakhomova', 1, [-2, 12], { 'teaching-methods': 3, documentation: 3 }],
  ['shirokikh', 2, [-2, 12], { 'teaching-methods': 3, 'educational-work': 2 }],
  ['tkachuk', 1, [-2, 14], { documentation: 2, adaptation: 3 }],
  ['sadykov', 2, [-1, 18], { 'digital-tools': 3 }],
  ['stroganova', 3, [-2, 12], { 'psychological-support': 3, 'educational-work': 3 }],
])

export const college: DemoOrganisation = {
  key: 'college',
  kind: 'college',
  requisites: {
    fullName:
      'Государственное бюджетное профессиональное образовательное учреждение «Ключевогорский технологический колледж»',
    shortName: 'ГБПОУ «Ключевогорский колледж»',
    inn: '0000012221',
    ogrn: '1020000012229',
    address: '000000, г. Ключевогорск, ул. Заводская, д. 40',
    locality: 'г. Ключевогорск',
    email: 'college@example.ru',
    phone: '+7 900 000-09-05',
    site: 'https://college.example.ru',
  },
  timeZone: 'Asia/Yekaterinburg',
  people: collegePeople,
  orders: [
    { key: 'autumn', number: '210', on: [-1, 42], title: 'О закреплении наставнических пар' },
    { key: 'addition', number: '218', on: [-1, 53], title: 'О закреплении наставнической пары' },
  ],
  appointments: appointmentsOf([
    ['sharipov', 'head', [-4, 0], '112-л'],
    ['golovanova', 'deputy-teaching', [-9, 0], '80-к'],
    ['tkachuk', 'deputy-practice', [-7, 0], '84-к'],
    ['yeltsova', 'methodist', [-5, 0], '91-к'],
    ['yeltsova', 'curator', [-2, 10], '188', { to: [0, 14] }],
    ['mkrtchyan', 'association-head', [-3, 0], '160', { area: 'технические дисциплины' }],
    ['shirokikh', 'association-head', [-3, 0], '160', { area: 'общеобразовательные дисциплины' }],
    ['bulatova', 'groups-curator', [0, 0], '195', { area: 'группа ИС-11' }],
    ['gerasimova', 'groups-curator', [-1, 0], '191', { area: 'группа ПД-21' }],
    ['stroganova', 'psychologist', [-8, 0], '82-к'],
    ['kostyleva', 'secretary', [-20, 0], '15-к'],
    ['sadykov', 'system-administrator', [-2, 30], '101-к'],
    ['sadykov', 'site-editor', [-2, 30], '101-к'],
  ]),
  mentees,
  mentors,
  consents: consentsOf([...mentees, ...mentors], { paper: 'Методический кабинет, папка 7', missing: ['ponomarev'] }),
  pairs: [
    ...pairsOf({ order: 'autumn' }, [
      [
        'pakhomova',
        'gerasimova',
        ['traditional'],
        ['teaching-methods'],
        [-1, 43],
        [-1, 268],
        [[-1, 266], 'plan-fulfilled'],
      ],
      [
        'shirokikh',
        'bulatova',
        ['traditional'],
        ['educational-work'],
        [-1, 43],
        [-1, 268],
        [[-1, 266], 'plan-fulfilled'],
      ],
      ['sadykov', 'pakhomova', ['reverse'], ['digital-tools'], [-1, 43], [-1, 160], [[-1, 158], 'plan-fulfilled']],
    ]),
    ...pairsOf({ order: 'addition' }, [
      ['tkachuk', 'dolgikh', ['traditional'], ['documentation'], [-1, 54], [-1, 268], [[-1, 210], 'mutual']],
    ]),
  ],
}
