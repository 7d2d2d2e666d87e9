import { type PersonRow, peopleOf } from '../rows.ts'

const educator = 'воспитатель'

const rows: readonly PersonRow[] = [
  ['ostroukhova', 'Остроухова Валентина Кузьминична', 'заведующий', null, 64, 41, [-25, 0], 'none'],
  ['khabibullina', 'Хабибуллина Эльмира Радиковна', 'старший воспитатель', null, 40, 17, [-9, 0], 'highest'],
  ['melnichuk', 'Мельничук Оксана Богдановна', 'заместитель заведующего по АХЧ', null, 50, 0, [-8, 0], 'none'],
  ['kuznetsova-9', 'Кузнецова Ольга Ивановна', educator, null, 34, 11, [-6, 0], 'first'],
  ['fomicheva', 'Фомичёва Зоя Прокопьевна', educator, null, 59, 37, [-30, 0], 'highest'],
  ['safina', 'Сафина Ильмира Дамировна', educator, null, 43, 20, [-14, 0], 'highest'],
  ['chebotareva', 'Чеботарёва Нелли Руслановна', educator, null, 38, 14, [-10, 0], 'first'],
  ['pogosyan', 'Погосян Мариам Тиграновна', educator, null, 27, 3, [-3, 0], 'none'],
  ['tarasevich', 'Тарасевич Яна Павловна', educator, null, 22, 0, [0, -14], 'none'],
  ['gorshenina', 'Горшенина Василиса Егоровна', educator, null, 24, 1, [-1, 0], 'none'],
  ['ibragimova', 'Ибрагимова Патимат Магомедовна', educator, null, 31, 5, [-2, 0], 'suitable'],
  ['ushakova', 'Ушакова Лариса Дмитриевна', educator, null, 46, 19, [-19, 0], 'first'],
  ['zimina', 'Зимина Арина Кирилловна', educator, null, 25, 2, [-2, 0], 'none'],
  ['bikbulatova', 'Бикбулатова Сария Минулловна', educator, null, 55, 32, [-21, 0], 'highest'],
  ['lapshina', 'Лапшина Вера Никифоровна', educator, null, 37, 4, [0, -6], 'none'],
  ['rusanova', 'Русанова Евгения Борисовна', educator, null, 33, 8, [-5, 0], 'first'],
  ['dzhioeva', 'Джиоева Залина Казбековна', educator, null, 29, 6, [-4, 0], 'suitable'],
  ['kryukova', 'Крюкова Антонина Саввична', 'музыкальный руководитель', null, 60, 38, [-28, 0], 'highest'],
  ['shevelev', 'Шевелёв Константин Петрович', 'инструктор по физической культуре', null, 35, 10, [-3, 0], 'first'],
  ['valiullina', 'Валиуллина Динара Флюровна', 'учитель-логопед', null, 41, 17, [-11, 0], 'highest'],
  ['obukhova', 'Обухова Милана Артёмовна', 'педагог-психолог', null, 26, 2, [-2, 0], 'none'],
  ['torosyan', 'Торосян Нарине Самвеловна', 'учитель-дефектолог', null, 39, 15, [-6, 0], 'highest'],
  ['anikeeva', 'Аникеева Любовь Родионовна', 'делопроизводитель', null, 48, 0, [-7, 33], 'none'],
]

export const kindergarten9People = peopleOf(rows, {
  phoneBlock: '04',
  withoutEmail: ['ostroukhova', 'fomicheva', 'kryukova', 'bikbulatova'],
  left: { ostroukhova: [0, 19] },
})
