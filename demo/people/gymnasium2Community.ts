import { type DemoCommunity, type DemoOutsider, parentsOf, studentsOf } from '../community.ts'

const students = [
  ...studentsOf('7 Б', [
    ['laptev', 'Лаптев Илья Андреевич', 14, 12, { lapteva: 'mother' }],
    ['kashapova', 'Кашапова Амина Ринатовна', 14, 190, { 'kashapova-lyaysan': 'mother' }],
    ['grachyov', 'Грачёв Тимофей Олегович', 15, 300, { 'grachyov-oleg': 'father' }],
    ['ovanesyan', 'Ованесян Милена Арсеновна', 15, 250, { 'ovanesyan-arsen': 'father', 'ovanesyan-nune': 'mother' }],
    ['shchukina', 'Щукина Варвара Денисовна', 15, 340, { 'shchukina-olga': 'guardian' }],
  ]),
  ...studentsOf('9 А', [
    ['nosov', 'Носов Егор Павлович', 16, 140, {}],
    ['nuriev', 'Нуриев Булат Ильдарович', 16, 75, { nurieva: 'mother' }],
    ['yermolina', 'Ермолина Стефания Ильинична', 16, 210, { 'yermolina-yana': 'mother' }],
    ['dyomin', 'Дёмин Лука Сергеевич', 16, 33, { 'dyomin-sergey': 'father' }],
    ['khairullina', 'Хайруллина Самира Тимуровна', 16, 280, { 'khairullina-elina': 'mother' }],
    ['polyakova', 'Полякова Василиса Антоновна', 16, 166, { 'polyakova-rita': 'mother' }],
    ['gevorgyan', 'Геворгян Давид Самвелович', 16, 98, { 'gevorgyan-samvel': 'father' }],
    ['myshkina', 'Мышкина Агата Кирилловна', 16, 321, { 'myshkina-inna': 'mother' }],
  ]),
  ...studentsOf('11 А', [
    ['safiullin', 'Сафиуллин Амир Маратович', 18, 20, { safiullina: 'mother' }],
    ['kashapov', 'Кашапов Данил Ринатович', 18, 110, { 'kashapova-lyaysan': 'mother' }],
    ['zvereva', 'Зверева Марианна Глебовна', 18, 64, { 'zverev-gleb': 'father' }],
    ['abramyan', 'Абрамян Тигран Ашотович', 18, 155, { 'abramyan-karine': 'mother' }],
    ['sorokoletova', 'Сороколетова Нонна Юрьевна', 18, 230, { 'sorokoletov-yury': 'father' }],
    ['bikmaev', 'Бикмаев Ратмир Азатович', 18, 275, { 'bikmaeva-alsu': 'mother' }],
    ['prudnikova', 'Прудникова Лада Матвеевна', 18, 301, { 'prudnikova-zoya': 'mother' }],
  ]),
]

const parents = parentsOf('06', [
  ['lapteva', 'Лаптева Юлиана Сергеевна', 39],
  ['kashapova-lyaysan', 'Кашапова Ляйсан Фаритовна', 43],
  ['grachyov-oleg', 'Грачёв Олег Витальевич', 41],
  ['ovanesyan-arsen', 'Ованесян Арсен Грантович', 46],
  ['ovanesyan-nune', 'Ованесян Нуне Ваграмовна', 42],
  ['shchukina-olga', 'Щукина Ольга Прохоровна', 64],
  ['yermolina-yana', 'Ермолина Яна Викторовна', 38],
  ['dyomin-sergey', 'Дёмин Сергей Лукич', 44],
  ['khairullina-elina', 'Хайруллина Элина Радиковна', 40],
  ['polyakova-rita', 'Полякова Рита Эдуардовна', 37],
  ['gevorgyan-samvel', 'Геворгян Самвел Давидович', 47],
  ['myshkina-inna', 'Мышкина Инна Борисовна', 45],
  ['safiullina', 'Сафиуллина Гульнара Ильясовна', 45],
  ['zverev-gleb', 'Зверев Глеб Константинович', 49, 'Ключевогорская типография'],
  ['abramyan-karine', 'Абрамян Карине Левоновна', 43],
  ['sorokoletov-yury', 'Сороколетов Юрий Тихонович', 52],
  ['bikmaeva-alsu', 'Бикмаева Алсу Нурисламовна', 44],
  ['prudnikova-zoya', 'Прудникова Зоя Макаровна', 41],
])

const others: DemoOutsider[] = [
  {
    key: 'ozerova',
    name: 'Озерова Вероника Эмильевна',
    kind: 'partner',
    post: 'научный сотрудник',
    workplace: 'Ключевогорский краеведческий музей',
    age: 37,
    phone: '+7 900 000-07-00',
    clearance: { on: { daysAgo: 20 }, place: 'Приёмная, папка № 15' },
  },
  {
    key: 'galeev',
    name: 'Галеев Рузиль Ирекович',
    kind: 'graduate',
    post: null,
    workplace: 'Педагогический институт, второй курс',
    age: 20,
    phone: '+7 900 000-07-01',
    clearance: null,
  },
]

export const gymnasium2Community: DemoCommunity = { since: [-1, 5], students, outsiders: [...parents, ...others] }
