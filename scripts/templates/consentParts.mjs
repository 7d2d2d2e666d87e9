import { AlignmentType } from 'docx'
import * as layout from './layout.mjs'

const { body, lineToFill, paragraph, text } = layout

const dayToFill = '«___» ___________ 20___ г.'.replaceAll(' ', '\u00A0')

const signatory = [
  { width: 66, words: dayToFill, caption: '(дата)', alignment: AlignmentType.CENTER },
  { width: 5, words: '' },
  { width: 38, words: '', ruled: true, caption: '(подпись)', alignment: AlignmentType.CENTER },
  { width: 5, words: '' },
  { width: 56, words: '{signerName}', ruled: true, caption: '(инициалы, фамилия)', alignment: AlignmentType.CENTER },
]

export const labelled = (label, words) => body([text(`${label}: `, { bold: true }), words])
export const space = (before) => paragraph('Signature', '', { spacing: { before } })
export const unindented = (words, options = {}) => body(words, { indent: { firstLine: 0 }, ...options })

/** The one page of a consent: 14 points where it is short, 12 where the law wants much said. */
export const onOnePage = (title, children, size = 14) =>
  layout.wordFile({ title, size, line: size === 14 ? 1.15 : 1.05, sections: [layout.uprightPages(children)] })

export const applicantLines = [paragraph('Addressee', '{addressee}'), paragraph('Addressee', 'от {from}')]
export const closingLines = [
  space(280),
  layout.signature(signatory),
  layout.afterTable(),
  paragraph('Caption', 'Редакция текста: {wordingVersion}', { spacing: { before: 200 } }),
]

/** Needed on paper, never in the database. */
export const passportLines = [
  lineToFill('паспорт: серия __________ № ________________, выдан'),
  lineToFill(''),
  lineToFill('адрес регистрации:'),
  lineToFill(''),
]

export const howToWithdraw = labelled(
  'Отзыв',
  'согласие можно отозвать в любое время письменным заявлением на имя руководителя организации, переданным лично или по почте. После отзыва обработка прекращается, а данные уничтожаются в срок не более 30 дней, если у оператора нет других законных оснований для их обработки.',
)
export const actions = labelled(
  'Действия с данными',
  'сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, обезличивание, блокирование, удаление, уничтожение – с использованием средств автоматизации и без них.',
)
export const noTransfer = body(
  'Передача данных третьим лицам и их распространение, в том числе размещение на сайте, этим согласием не разрешаются: на них требуется отдельное согласие. {processor}',
)
export const term = labelled(
  'Срок',
  'согласие действует со дня подписания {term} либо до дня его отзыва, если он наступит раньше.',
)
