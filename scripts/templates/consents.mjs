import { AlignmentType } from 'docx'
import * as layout from './layout.mjs'

const { body, item, lineToFill, paragraph, text } = layout

const dayToFill = '«___» ___________ 20___ г.'.replaceAll(' ', '\u00A0')

const signatory = [
  { width: 66, words: dayToFill, caption: '(дата)', alignment: AlignmentType.CENTER },
  { width: 5, words: '' },
  { width: 38, words: '', ruled: true, caption: '(подпись)', alignment: AlignmentType.CENTER },
  { width: 5, words: '' },
  { width: 56, words: '{signerName}', ruled: true, caption: '(инициалы, фамилия)', alignment: AlignmentType.CENTER },
]

const labelled = (label, words) => body([text(`${label}: `, { bold: true }), words])
const space = (before) => paragraph('Signature', '', { spacing: { before } })
const consentOn = (words) => layout.kindOfDocument(words)

const onOnePage = (title, children, size = 14) =>
  layout.wordFile({ title, size, line: 1.15, sections: [layout.uprightPages(children)] })

const applicantLines = [paragraph('Addressee', '{addressee}'), paragraph('Addressee', 'от {from}')]
const closingLines = [space(360), layout.signature(signatory), layout.afterTable()]

export const consentProcessing = () =>
  onOnePage(
    'Согласие на обработку персональных данных',
    [
      consentOn('Согласие на обработку персональных данных'),
      body('Я, {person},'),
      lineToFill('паспорт: серия __________ № ________________, выдан'),
      lineToFill(''),
      lineToFill('адрес регистрации:'),
      lineToFill(''),
      body(
        'в соответствии со статьёй 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» свободно, своей волей и в своём интересе даю согласие на обработку моих персональных данных.',
        { indent: { firstLine: 0 } },
      ),
      labelled('Оператор', '{operator}.'),
      labelled('Цель обработки', '{purpose}.'),
      labelled('Перечень данных', '{dataList}.'),
      labelled(
        'Действия с данными',
        'сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, обезличивание, блокирование, удаление, уничтожение – с использованием средств автоматизации и без них.',
      ),
      body(
        'Передача данных третьим лицам и их распространение, в том числе размещение на сайте, этим согласием не разрешаются: на них требуется отдельное согласие. {processor}',
      ),
      labelled('Срок', 'согласие действует со дня подписания {term} либо до дня его отзыва, если он наступит раньше.'),
      labelled(
        'Отзыв',
        'согласие можно отозвать в любое время письменным заявлением на имя руководителя организации, переданным лично или по почте. После отзыва обработка прекращается, а данные уничтожаются в срок не более 30 дней, если у оператора нет других законных оснований для их обработки.',
      ),
      ...closingLines,
      paragraph('Caption', 'Редакция текста: {wordingVersion}', { spacing: { before: 240 } }),
    ],
    12,
  )

export const consentMentor = () =>
  onOnePage('Согласие на выполнение работы по наставничеству', [
    ...applicantLines,
    consentOn('Согласие на выполнение работы по наставничеству'),
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
    paragraph('Caption', 'Редакция текста: {wordingVersion}', { spacing: { before: 240 } }),
  ])

export const consentMentee = () =>
  onOnePage('Согласие на участие в наставничестве', [
    ...applicantLines,
    consentOn('Согласие на участие в наставничестве'),
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
    paragraph('Caption', 'Редакция текста: {wordingVersion}', { spacing: { before: 240 } }),
  ])
