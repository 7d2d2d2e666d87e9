/**
 * «Учитель» in a staff list with the subject in a column of its own is «учитель математики» in a paper. A post that
 * says more already stays; a subject outside the table stands in brackets as it was written, for its case is not known.
 */
export function postWithSubject(post: string | null, subject: string | null): string {
  const [known, taught] = [(post ?? '').trim(), (subject ?? '').trim()]
  if (known === '' || taught === '' || !takesSubject.test(known)) return known
  const found = taught.split(/\s*[,;/]\s*/).flatMap((each) => genitivesOf(keyOf(each)))
  if (!found.every((each) => each !== undefined)) return `${known} (${inSentence(taught)})`
  if (found.length === 1) return `${known} ${found[0]}`
  return `${known} ${found.slice(0, -1).join(', ')} и ${found.at(-1)}`
}

// «Учитель математики» or «учитель-логопед» says what is taught; only the bare word waits for it.
const takesSubject = /^(молодой\s+)?(учитель|преподаватель)$/i

/** «Робототехника» of a cell is «робототехника» inside a sentence; an abbreviation stays. */
function inSentence(subject: string): string {
  return /^\p{Lu}\p{Ll}/u.test(subject) ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject
}

// «Русский язык и литература» is one subject, «физика и математика» are two.
function genitivesOf(subject: string): (string | undefined)[] {
  const whole = genitives[subject]
  return whole === undefined ? subject.split(' и ').map((each) => genitives[each]) : [whole]
}

function keyOf(subject: string): string {
  return subject
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\u00A0]+/g, ' ')
}

const genitives: Record<string, string> = {
  алгебра: 'алгебры',
  'английский язык': 'английского языка',
  астрономия: 'астрономии',
  биология: 'биологии',
  география: 'географии',
  геометрия: 'геометрии',
  изо: 'ИЗО',
  'изобразительное искусство': 'изобразительного искусства',
  'иностранный язык': 'иностранного языка',
  'иностранные языки': 'иностранных языков',
  информатика: 'информатики',
  'информатика и икт': 'информатики и ИКТ',
  'испанский язык': 'испанского языка',
  история: 'истории',
  'история и обществознание': 'истории и обществознания',
  'китайский язык': 'китайского языка',
  литература: 'литературы',
  'литературное чтение': 'литературного чтения',
  математика: 'математики',
  музыка: 'музыки',
  'начальные классы': 'начальных классов',
  'немецкий язык': 'немецкого языка',
  обж: 'ОБЖ',
  обзр: 'ОБЗР',
  'основы безопасности и защиты родины': 'основ безопасности и защиты Родины',
  'основы безопасности жизнедеятельности': 'основ безопасности жизнедеятельности',
  обществознание: 'обществознания',
  'окружающий мир': 'окружающего мира',
  орксэ: 'ОРКСЭ',
  однкнр: 'ОДНКНР',
  право: 'права',
  'родной язык': 'родного языка',
  'родной язык и литература': 'родного языка и литературы',
  'русский язык': 'русского языка',
  'русский язык и литература': 'русского языка и литературы',
  'башкирский язык': 'башкирского языка',
  'татарский язык': 'татарского языка',
  'татарский язык и литература': 'татарского языка и литературы',
  'труд (технология)': 'труда (технологии)',
  технология: 'технологии',
  физика: 'физики',
  'физика и астрономия': 'физики и астрономии',
  'физическая культура': 'физической культуры',
  физкультура: 'физкультуры',
  'французский язык': 'французского языка',
  химия: 'химии',
  'химия и биология': 'химии и биологии',
  экология: 'экологии',
  экономика: 'экономики',
}
