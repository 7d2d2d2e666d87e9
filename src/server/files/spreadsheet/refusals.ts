/** Why a file cannot be read as a table. */
export type SpreadsheetRefusal =
  | 'empty-file'
  | 'too-big'
  | 'old-xls'
  | 'binary-workbook'
  | 'password-protected'
  | 'word-document'
  | 'opendocument'
  | 'web-page'
  | 'not-a-spreadsheet'
  | 'broken'
  | 'unpacks-too-big'
  | 'unsafe-xml'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-heavy'
  | 'too-slow'
  | 'cancelled'
  | 'reader-stopped'

/** What the person who chose the file reads: what is wrong and what to do. */
export const spreadsheetRefusalWords: Record<SpreadsheetRefusal, string> = {
  'empty-file': 'Файл пустой: в нём нет ни одной строки.',
  'too-big': 'Файл больше 20\u00A0МБ. Удалите из него картинки и лишние листы или разделите список на части.',
  'old-xls': 'Это старый формат .xls: откройте его и сохраните как .xlsx.',
  'binary-workbook': 'Это двоичная книга .xlsb: откройте её и сохраните как .xlsx.',
  'password-protected': 'Файл закрыт паролем: откройте его, снимите пароль и сохраните заново.',
  'word-document': 'Это документ Word, а не таблица. Скопируйте список в Excel и сохраните как .xlsx.',
  opendocument: 'Это документ LibreOffice: откройте его и сохраните как .xlsx.',
  'web-page':
    'Это веб-страница под видом таблицы (так выгружают некоторые журналы): откройте её в Excel и сохраните как .xlsx.',
  'not-a-spreadsheet': 'Это не таблица. Подойдут файлы .xlsx и .csv.',
  broken: 'Файл повреждён или загрузился не целиком. Откройте его, сохраните заново и попробуйте ещё раз.',
  'unpacks-too-big': 'Внутри файла слишком много данных для списка людей. Скопируйте только нужный лист в новый файл.',
  'unsafe-xml':
    'В файле есть ссылки наружу, которых в обычной таблице не бывает. Сохраните его заново в Excel как .xlsx.',
  'too-many-rows': 'На листе больше 50\u00A0000\u00A0строк. Удалите лишнее под списком или разделите список на части.',
  'too-many-columns': 'На листе больше 200\u00A0столбцов. Удалите лишнее справа от списка.',
  'too-heavy': 'Таблица слишком большая. Скопируйте только нужный лист в новый файл или разделите список на части.',
  'too-slow':
    'Таблица читается слишком долго. Скопируйте только нужный лист в новый файл или разделите список на части.',
  cancelled: 'Чтение файла отменено.',
  'reader-stopped': 'Не получилось прочитать файл. Попробуйте ещё раз; если не выйдет, сохраните таблицу в новый файл.',
}

/** Thrown inside the reader and turned into an answer at its edge. */
export class SpreadsheetRefused extends Error {
  readonly reason: SpreadsheetRefusal
  constructor(reason: SpreadsheetRefusal) {
    super(reason)
    this.reason = reason
  }
}
