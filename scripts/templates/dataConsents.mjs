import * as parts from './consentParts.mjs'
import * as layout from './layout.mjs'

const { actions, closingLines, howToWithdraw, labelled, noTransfer, onOnePage, passportLines, term, unindented } = parts
const { body, kindOfDocument, lineToFill } = layout

const byLaw = 'в соответствии со статьёй 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»'
const freely = 'свободно, своей волей и в своём интересе даю согласие'
const compact = 12

/** Who represents a child, and by which document. */
const guardianLines = [
  body('Я, {guardian},'),
  ...passportLines,
  lineToFill('документ, подтверждающий полномочия (свидетельство о рождении, акт об опеке):'),
  lineToFill(''),
]

export const consentProcessingStudent = () =>
  onOnePage(
    'Согласие обучающегося на обработку персональных данных',
    [
      kindOfDocument('Согласие обучающегося на обработку персональных данных'),
      body('Я, {student},'),
      ...passportLines,
      unindented(`${byLaw} ${freely} на обработку моих персональных данных.`),
      labelled('Оператор', '{operator}.'),
      labelled('Цель обработки', '{purpose}.'),
      labelled('Перечень данных', '{dataList}.'),
      actions,
      noTransfer,
      term,
      howToWithdraw,
      ...closingLines,
    ],
    compact,
  )

export const consentProcessingGuardian = () =>
  onOnePage(
    'Согласие законного представителя на обработку персональных данных',
    [
      kindOfDocument('Согласие законного представителя на обработку персональных данных'),
      ...guardianLines,
      unindented(
        `${byLaw} ${freely} на обработку персональных данных моего ребёнка (подопечного) – {child} – и моих данных, перечисленных ниже.`,
      ),
      labelled('Оператор', '{operator}.'),
      labelled('Цель обработки', '{purpose}.'),
      labelled('Данные ребёнка', '{dataList}.'),
      labelled('Мои данные', 'фамилия, имя, отчество, кем прихожусь ребёнку, телефон, адрес электронной почты.'),
      actions,
      noTransfer,
      term,
      howToWithdraw,
      ...closingLines,
    ],
    11.5,
  )

const transferred = [
  labelled('Оператор, который передаёт данные', '{operator}.'),
  labelled('Кому передаются данные', '{recipient}.'),
  labelled('Цель передачи', '{purpose}.'),
  labelled('Перечень данных', '{dataList}.'),
  labelled(
    'Действия с данными',
    'передача (предоставление, доступ) указанному получателю, их запись, систематизация, хранение, уточнение, использование, обезличивание, удаление и уничтожение получателем.',
  ),
  body(
    'Распространение данных, в том числе размещение на сайте, этим согласием не разрешается. Без этого согласия муниципалитет получает только общие числа, без фамилий; на участие в наставничестве это не влияет.',
  ),
  term,
  howToWithdraw,
]

export const consentTransfer = () =>
  onOnePage(
    'Согласие на передачу персональных данных',
    [
      kindOfDocument('Согласие на передачу персональных данных'),
      body('Я, {person},'),
      ...passportLines,
      unindented(`${byLaw} ${freely} на передачу моих персональных данных.`),
      ...transferred,
      ...closingLines,
    ],
    compact,
  )

export const consentTransferGuardian = () =>
  onOnePage(
    'Согласие законного представителя на передачу персональных данных',
    [
      kindOfDocument('Согласие законного представителя на передачу персональных данных'),
      ...guardianLines,
      unindented(`${byLaw} ${freely} на передачу персональных данных моего ребёнка (подопечного) – {child}.`),
      ...transferred,
      ...closingLines,
    ],
    compact,
  )

const columns = [
  { width: 74, head: 'Категории и перечень данных', tag: '{data}' },
  { width: 32, head: 'Разрешаю (да или нет)', tag: '', centred: true },
  { width: 64, head: 'Запреты и условия (если есть)', tag: '' },
]

const published = [
  labelled('Оператор', '{operator}.'),
  labelled('Где публикуются данные', '{resources}.'),
  labelled('Цель', '{purpose}.'),
  body('Напротив каждой строки напишите «да» или «нет».', { keepNext: true }),
  layout.listTable('categories', columns, { rowHeight: 8 }),
  layout.afterTable(),
  body(
    'Биометрические персональные данные и данные специальных категорий (о здоровье, национальности, убеждениях) по этому согласию не распространяются.',
    { spacing: { before: 80 } },
  ),
  lineToFill('Условия передачи моих данных по сетям (если устанавливаю):'),
  lineToFill(''),
  labelled('Срок', 'согласие действует со дня подписания {term} либо до дня, когда поступит требование о прекращении.'),
  labelled(
    'Прекращение',
    'распространение можно прекратить в любое время по требованию; публикация удаляется не позднее трёх рабочих дней со дня, когда требование получено.',
  ),
]

const contact = lineToFill('телефон, электронная почта или почтовый адрес для связи:')
const byLawOfPublication =
  'в соответствии со статьёй 10.1 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие на распространение'

const onConditions = 'на условиях, которые указаны ниже. Молчание или пропуск строки согласием не считается.'

export const consentPublication = () =>
  onOnePage(
    'Согласие на распространение персональных данных',
    [
      kindOfDocument('Согласие на распространение персональных данных'),
      body('Я, {person},'),
      contact,
      lineToFill(''),
      unindented(`${byLawOfPublication} моих персональных данных ${onConditions}`),
      ...published,
      ...closingLines,
    ],
    compact,
  )

export const consentPublicationGuardian = () =>
  onOnePage(
    'Согласие законного представителя на распространение персональных данных',
    [
      kindOfDocument('Согласие законного представителя на распространение персональных данных'),
      body('Я, {guardian},'),
      contact,
      lineToFill(''),
      lineToFill('документ, подтверждающий полномочия:'),
      unindented(`${byLawOfPublication} персональных данных моего ребёнка (подопечного) – {child} – ${onConditions}`),
      ...published,
      ...closingLines,
    ],
    compact,
  )
