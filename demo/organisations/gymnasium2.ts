import { gymnasium2People } from '../people/gymnasium2.ts'
import { gymnasium2Community } from '../people/gymnasium2Community.ts'
import { appointmentsOf, consentsOf, menteesOf, mentorsOf, pairsOf } from '../rows.ts'
import type { DemoOrganisation } from '../types.ts'
import { consentsOfCommunity, menteesOfCommunity, mentorsOfCommunity, pairsOfCommunity } from './gymnasium2Community.ts'

const mentees = menteesOf(
  [
    ['loginova', 'young-specialist', [-1, 8], { documentation: 3, 'subject-content': 1 }],
    ['bezrukikh', 'young-specialist', [-1, 8], { 'teaching-methods': 3, contests: 1 }],
    ['ryabtsev', 'young-specialist', [-1, 8], { 'teaching-methods': 2 }],
    ['zolotukhina', 'own-request', [-1, 12], { 'digital-tools': 2 }],
    ['snegireva', 'own-request', [-1, 130], { 'lessons-and-activities': 2 }],
    ['bezrukikh', 'young-specialist', [0, 4], { contests: 2 }],
    ['timirgaleeva', 'own-request', { daysAgo: 95 }, { 'special-needs': 3 }],
    ['ignatenko', 'young-specialist', [0, 4], { 'teaching-methods': 3, documentation: 2, families: 2 }],
    ['solovieva', 'young-specialist', [0, 4], { 'educational-work': 3, families: 2, documentation: 2 }],
    ['trofimchuk', 'young-specialist', [0, 5], { 'lessons-and-activities': 3, documentation: 1 }],
    ['podolskaya', 'new-employee', [0, 6], { adaptation: 3 }],
    ['antipova', 'after-break', [0, 56], { 'digital-tools': 3, 'teaching-methods': 1 }],
    ['le-kuang', 'own-request', [0, 9], { families: 2, documentation: 3 }],
    ['barsukov', 'own-request', [0, 11], { 'digital-tools': 3 }],
  ],
  {
    timirgaleeva: 'Нужна адаптированная программа по информатике: не знаю, с чего начать.',
    antipova: 'Вернулась после трёхлетнего перерыва.',
  },
)

const mentors = mentorsOf([
  ['vorontsov', 1, [-1, 4], { 'subject-content': 3, documentation: 2 }],
  ['akimova', 2, [-1, 4], { 'teaching-methods': 3, 'subject-content': 3 }],
  ['markaryan', 2, [-1, 4], { 'teaching-methods': 3, families: 2, documentation: 2 }],
  ['mamedov', 2, [-1, 6], { 'digital-tools': 3, innovations: 3 }],
  ['gataullina', 1, [-1, 120], { 'lessons-and-activities': 3, contests: 2 }],
  ['arutyunyan', 1, [-1, 6], { 'subject-content': 3, innovations: 3 }],
  ['chernykh', 1, [0, 2], { 'teaching-methods': 3, documentation: 3, families: 2 }],
  ['shakirova', 1, [0, 2], { contests: 3, qualification: 3 }],
  ['bogdanova', 1, [0, 2], { 'educational-work': 3, families: 3, 'teaching-methods': 3 }],
  ['yagudin', 1, [0, 3], { 'lessons-and-activities': 3, 'educational-work': 2 }],
  ['tsoy', 1, [0, 3], { adaptation: 3, 'psychological-support': 1 }],
  ['dubrovina', 2, [0, 3], { 'psychological-support': 3, 'special-needs': 1 }],
])

export const gymnasium2: DemoOrganisation = {
  key: 'gymnasium2',
  kind: 'school',
  requisites: {
    fullName: 'Муниципальное автономное общеобразовательное учреждение «Гимназия № 2 города Ключевогорска»',
    shortName: 'МАОУ «Гимназия № 2»',
    inn: '0000011115',
    ogrn: '1020000011118',
    address: '000000, г. Ключевогорск, пр. Просвещения, д. 8',
    locality: 'г. Ключевогорск',
    email: 'gymnasium2@example.ru',
    phone: '+7 900 000-09-02',
    site: 'https://gymnasium2.example.ru',
  },
  timeZone: 'Asia/Yekaterinburg',
  people: gymnasium2People,
  community: gymnasium2Community,
  orders: [
    { key: 'autumn', number: '74-од', on: [-1, 20], title: 'О назначении наставников и формировании пар' },
    { key: 'winter', number: '12-од', on: [-1, 140], title: 'О закреплении наставнической пары' },
    { key: 'this-autumn', number: '69-од', on: [0, 18], title: 'О назначении наставников и формировании пар' },
    { key: 'late-autumn', number: '91-од', on: [0, 58], title: 'О закреплении наставнической пары' },
  ],
  appointments: appointmentsOf([
    ['razumovskaya', 'head', [-7, 0], '22-л'],
    ['fatkullin', 'deputy-methods', [-5, 0], '40-к'],
    ['fatkullin', 'curator', [-2, 3], '58-од'],
    ['sokolnikova', 'deputy-teaching', [-8, 0], '33-к'],
    ['dubrovina', 'psychologist', [-5, 0], '41-к'],
    ['akimova', 'association-head', [-2, 0], '55-од', { area: 'математика и информатика' }],
    ['chernykh', 'association-head', [-2, 0], '55-од', { area: 'русский язык и литература' }],
    ['markaryan', 'association-head', [-2, 0], '55-од', { area: 'иностранные языки' }],
    ['gataullina', 'association-head', [-2, 0], '55-од', { area: 'естественные науки' }],
    ['bogdanova', 'association-head', [-2, 0], '55-од', { area: 'начальные классы' }],
    ['vorontsov', 'council-member', [-1, 10], '70-од'],
    ['arutyunyan', 'council-member', [-1, 10], '70-од'],
    ['yarullina', 'working-group-member', [-2, 3], '58-од'],
    ['loginova', 'class-teacher', [0, 0], '62-од', { area: '6Б' }],
    ['malysheva', 'secretary', [-2, 60], '71-к'],
    ['mamedov', 'system-administrator', [-4, 10], '52-к'],
    ['mamedov', 'site-editor', [-4, 10], '52-к'],
  ]),
  mentees: [...mentees, ...menteesOfCommunity],
  mentors: [...mentors, ...mentorsOfCommunity],
  consents: [
    ...consentsOf([...mentees, ...mentors], {
      paper: 'Приёмная, папка № 14',
      missing: ['tsoy', 'podolskaya'],
      transfer: ['timirgaleeva', 'arutyunyan', 'mamedov'],
    }),
    ...consentsOfCommunity,
  ],
  pairs: [
    ...pairsOf({ order: 'autumn' }, [
      ['vorontsov', 'loginova', ['traditional'], ['documentation'], [-1, 21], [-1, 262], [[-1, 262], 'plan-fulfilled']],
      [
        'akimova',
        'bezrukikh',
        ['traditional'],
        ['teaching-methods'],
        [-1, 21],
        [-1, 262],
        [[-1, 255], 'plan-fulfilled'],
      ],
      [
        'markaryan',
        'ryabtsev',
        ['traditional'],
        ['teaching-methods'],
        [-1, 21],
        [-1, 272],
        [[-1, 268], 'mentee-initiative'],
      ],
      ['mamedov', 'zolotukhina', ['reverse'], ['digital-tools'], [-1, 21], [-1, 140], [[-1, 139], 'plan-fulfilled']],
    ]),
    ...pairsOf({ order: 'winter' }, [
      [
        'gataullina',
        'snegireva',
        ['short-term'],
        ['lessons-and-activities'],
        [-1, 141],
        [-1, 200],
        [[-1, 199], 'plan-fulfilled'],
      ],
    ]),
    ...pairsOf({ order: 'this-autumn' }, [
      ['chernykh', 'ignatenko', ['traditional'], ['teaching-methods', 'documentation'], [0, 19], [0, 264]],
      ['bogdanova', 'solovieva', ['traditional'], ['educational-work', 'families'], [0, 19], [0, 264]],
      ['shakirova', 'bezrukikh', ['short-term'], ['contests'], [0, 19], [0, 170]],
      ['mamedov', 'barsukov', ['reverse'], ['digital-tools'], [0, 19], [0, 140]],
    ]),
    ...pairsOf({ order: 'late-autumn' }, [
      ['bogdanova', 'antipova', ['traditional'], ['teaching-methods'], [0, 59], [0, 264]],
    ]),
    ...pairsOf('agreed', [['yagudin', 'trofimchuk', ['traditional'], ['lessons-and-activities'], [0, 30], [0, 264]]]),
    ...pairsOf('proposed', [
      ['markaryan', 'le-kuang', ['traditional'], ['families', 'documentation'], [0, 30], [0, 264]],
    ]),
    ...pairsOfCommunity,
  ],
}
