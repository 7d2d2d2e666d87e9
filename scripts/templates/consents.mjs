import * as parts from './consentParts.mjs'
import * as layout from './layout.mjs'

const { actions, applicantLines, closingLines, howToWithdraw, labelled, noTransfer, onOnePage, passportLines } = parts
const { body, item, kindOfDocument } = layout

export const consentProcessing = () =>
  onOnePage(
    'Согласие на обработку персональных данных',
    [
      kindOfDocument('Согласие на обработку персональных данных'),
      body('Я, {person},'),
      ...passportLines,
      parts.unindented(
        'в соответствии со статьёй 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» свободно, своей волей и в своём интересе даю согласие на обработку моих персональных данных.',
      ),
      labelled('Оператор', '{operator}.'),
      labelled('Цель обработки', '{purpose}.'),
      labelled('Перечень данных', '{dataList}.'),
      actions,
      noTransfer,
      parts.term,
      howToWithdraw,
      ...closingLines,
    ],
    12,
  )

export const consentMentor = () =>
  onOnePage('Согласие на выполнение работы по наставничеству', [
    ...applicantLines,
    kindOfDocument('Согласие на выполнение работы по наставничеству'),
    body(
      'В соответствии со статьёй 351.8 Трудового кодекса Российской Федерации даю согласие выполнять по поручению работодателя работу по наставничеству на следующих условиях.',
    ),
    labelled('Работодатель', '{employer}.'),
    labelled('Наставляемый', '{mentee}.'),
    labelled('Содержание работы', '{content}.'),
    labelled('Форма', '{form}.'),
    labelled('Вид', '{kinds}.'),
    labelled('Срок', '{term}'),
    body('Размер и условия выплат за эту работу определяются дополнительным соглашением к трудовому договору.'),
    body(
      'Мне известно, что я вправе досрочно отказаться от этой работы, а работодатель – досрочно отменить поручение, предупредив меня не менее чем за три рабочих дня.',
    ),
    ...closingLines,
  ])

export const consentMentorPlain = () =>
  onOnePage('Согласие быть наставником', [
    ...applicantLines,
    kindOfDocument('Согласие быть наставником'),
    body('Даю согласие участвовать в наставничестве в качестве наставника на следующих условиях.'),
    labelled('Организация', '{organisation}.'),
    labelled('Наставляемый', '{mentee}.'),
    labelled('Содержание', '{content}.'),
    labelled('Форма', '{form}.'),
    labelled('Вид', '{kinds}.'),
    labelled('Срок', '{term}'),
    body('Мне разъяснено, что участие добровольно и что я вправе:', { keepNext: true }),
    item('участвовать в составлении персонализированной программы наставничества;'),
    item('обращаться за помощью к куратору;'),
    item('отказаться от наставничества досрочно, сообщив об этом куратору.'),
    ...closingLines,
  ])

export const consentMentee = () =>
  onOnePage('Согласие на участие в наставничестве', [
    ...applicantLines,
    kindOfDocument('Согласие на участие в наставничестве'),
    body('Даю согласие участвовать в наставничестве в качестве наставляемого на следующих условиях.'),
    labelled('Наставник', '{mentor}.'),
    labelled('Форма', '{form}.'),
    labelled('Вид', '{kinds}.'),
    labelled('Срок', '{term}'),
    body('Мне разъяснено, что участие добровольно и что я вправе:', { keepNext: true }),
    item('участвовать в составлении персонализированной программы наставничества;'),
    item('обращаться к наставнику за помощью по вопросам своей работы (учёбы);'),
    item('предлагать изменения в программу;'),
    item('просить куратора и руководителя организации о замене наставника;'),
    item('завершить участие досрочно.'),
    ...closingLines,
  ])

export const consentGuardian = () =>
  onOnePage('Согласие законного представителя на участие в наставничестве', [
    ...applicantLines,
    kindOfDocument('Согласие законного представителя на участие в наставничестве'),
    body('Даю согласие на то, чтобы мой ребёнок (подопечный) – {child} – участвовал в наставничестве как {role}.'),
    labelled('{otherRole}', '{other}.'),
    labelled('Форма', '{form}.'),
    labelled('Вид', '{kinds}.'),
    labelled('Срок', '{term}'),
    body('Мне разъяснено, что участие добровольно и что я вправе:', { keepNext: true }),
    item('знакомиться с персонализированной программой наставничества и с ходом встреч;'),
    item('просить куратора и руководителя организации о замене второго участника пары;'),
    item('отозвать это согласие в любое время, тогда участие ребёнка прекращается.'),
    ...closingLines,
  ])

export const consentWithdrawal = () =>
  onOnePage('Отзыв согласия', [
    ...applicantLines,
    kindOfDocument('Отзыв согласия'),
    body('{statement}'),
    body('{request}'),
    ...closingLines,
  ])
