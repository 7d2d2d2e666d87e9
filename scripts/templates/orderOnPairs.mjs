import { AlignmentType, TabStopType } from 'docx'
import * as layout from './layout.mjs'

const { body, paragraph, point } = layout

const signatory = [
  { width: 78, words: '{headPost}' },
  { width: 40, words: '', ruled: true },
  { width: 4, words: '' },
  { width: 48, words: '{headName}', alignment: AlignmentType.RIGHT },
]

const acquaintance = [
  { width: 12, head: '№', tag: '{row}', centred: true },
  { width: 92, head: 'Фамилия, имя, отчество, должность', tag: '{person}' },
  { width: 36, head: 'Подпись', tag: '' },
  { width: 30, head: 'Дата', tag: '' },
]

const pairs = [
  { width: 9, head: '№', tag: '{row}', centred: true },
  { width: 49, head: 'Наставник (ФИО, должность)', tag: '{mentor}' },
  { width: 49, head: '{menteeColumn}', tag: '{mentee}' },
  { width: 35, head: 'Форма', tag: '{form}' },
  { width: 40, head: 'Вид', tag: '{kinds}' },
  { width: 28, head: 'Срок', tag: '{term}' },
  { width: 47, head: 'Основание', tag: '{basis}' },
]

const letterhead = [
  paragraph('Letterhead', layout.text('{organisationFullName}', { bold: true })),
  paragraph('Letterhead', '{organisationDetails}', {
    border: { bottom: { style: 'single', size: 6, space: 6, color: 'auto' } },
  }),
]

const points = [
  point('Закрепить с {inForceFrom} наставнические пары (группы) согласно приложению к настоящему приказу.'),
  point('Куратору наставничества {curator}:'),
  point('организовать работу наставнических пар (групп);', 1),
  point('помочь наставникам составить программы наставничества;', 1),
  point('вести учёт хода и результатов наставничества;', 1),
  point('ознакомить с настоящим приказом под подпись его участников в течение трёх рабочих дней со дня подписания.', 1),
  point(
    'Наставникам в течение двух недель со дня закрепления пары (группы) разработать вместе с наставляемыми персонализированные программы наставничества и передать их куратору.',
  ),
  point('Контроль за исполнением настоящего приказа оставляю за собой.', 0, { keepNext: true }),
]

const order = [
  ...letterhead,
  layout.kindOfDocument('ПРИКАЗ'),
  paragraph('Signature', '{signedOn}\t№\u00A0{number}', {
    tabStops: [{ type: TabStopType.RIGHT, position: layout.mm(layout.uprightWidth) }],
  }),
  paragraph('Letterhead', '{locality}', { spacing: { before: 120 } }),
  layout.subject('О закреплении наставнических пар (групп)'),
  body('{preamble}'),
  body('ПРИКАЗЫВАЮ:', { indent: { firstLine: 0 }, keepNext: true }),
  ...points,
  paragraph('Signature', '', { keepNext: true }),
  layout.signature(signatory),
  paragraph('Signature', 'С приказом ознакомлены:', { keepNext: true, spacing: { before: 480, after: 120 } }),
  layout.listTable('acquainted', acquaintance, { rowHeight: 9 }),
  layout.afterTable(),
]

const annex = [
  paragraph('Addressee', 'Приложение', { indent: { left: layout.mm(165) } }),
  paragraph('Addressee', '{annexTo}', { indent: { left: layout.mm(165) } }),
  layout.subject('Наставнические пары (группы)', { alignment: AlignmentType.CENTER }),
  layout.listTable('pairs', pairs),
  layout.afterTable(),
]

export const orderOnPairs = () =>
  layout.wordFile({
    title: 'Приказ о закреплении наставнических пар (групп)',
    size: 14,
    line: 1.5,
    sections: [layout.uprightPages(order), layout.lyingPages(annex)],
  })
