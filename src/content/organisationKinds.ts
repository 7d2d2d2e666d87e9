/** Kinds of organisations and the words people use in each of them. */
export const organisationKinds = [
  { code: 'municipality', title: 'Муниципальный орган управления образованием' },
  { code: 'school', title: 'Школа' },
  { code: 'kindergarten', title: 'Детский сад' },
  { code: 'college', title: 'Колледж, техникум' },
  { code: 'supplementary', title: 'Организация дополнительного образования' },
  { code: 'centre', title: 'Центр образования' },
] as const

export type OrganisationKind = (typeof organisationKinds)[number]['code']

/** A word in the cases that screens and documents need: «директор, директора, директору, директором, …». */
export type Word = {
  readonly one: string
  readonly of: string
  readonly to: string
  readonly by: string
  readonly many: string
  readonly ofMany: string
}

export type OrganisationWords = {
  readonly organisation: Word
  readonly head: Word
  readonly pedagogue: Word
  /** Union of pedagogues of one subject or age. */
  readonly association: Word
  readonly associationShort: string
  readonly learner: Word
  /** What learners are gathered in. */
  readonly group: Word
  readonly lesson: Word
}

/** The words of one kind: директор or заведующий, учитель or воспитатель, МО or ЦМК. */
export function wordsOf(kind: OrganisationKind): OrganisationWords {
  return words[kind]
}

const word = (forms: string): Word => {
  const [one = '', of = '', to = '', by = '', many = '', ofMany = ''] = forms.split(', ')
  return { one, of, to, by, many, ofMany }
}

const director = word('директор, директора, директору, директором, директора, директоров')
const teacher = word('учитель, учителя, учителю, учителем, учителя, учителей')
const pedagogue = word('педагог, педагога, педагогу, педагогом, педагоги, педагогов')
const learner = word('обучающийся, обучающегося, обучающемуся, обучающимся, обучающиеся, обучающихся')
const lesson = word('урок, урока, уроку, уроком, уроки, уроков')
const session = word('занятие, занятия, занятию, занятием, занятия, занятий')
const schoolClass = word('класс, класса, классу, классом, классы, классов')
const group = word('группа, группы, группе, группой, группы, групп')
const association = word(
  'методическое объединение, методического объединения, методическому объединению, методическим объединением, методические объединения, методических объединений',
)

const words: Record<OrganisationKind, OrganisationWords> = {
  municipality: {
    organisation: word('управление, управления, управлению, управлением, управления, управлений'),
    head: word('начальник, начальника, начальнику, начальником, начальники, начальников'),
    pedagogue,
    association: word(
      'муниципальное методическое объединение, муниципального методического объединения, муниципальному методическому объединению, муниципальным методическим объединением, муниципальные методические объединения, муниципальных методических объединений',
    ),
    associationShort: 'ММО',
    learner,
    group: schoolClass,
    lesson: session,
  },
  school: {
    organisation: word('школа, школы, школе, школой, школы, школ'),
    head: director,
    pedagogue: teacher,
    association,
    associationShort: 'МО',
    learner,
    group: schoolClass,
    lesson,
  },
  kindergarten: {
    organisation: word('детский сад, детского сада, детскому саду, детским садом, детские сады, детских садов'),
    head: word('заведующий, заведующего, заведующему, заведующим, заведующие, заведующих'),
    pedagogue: word('воспитатель, воспитателя, воспитателю, воспитателем, воспитатели, воспитателей'),
    association,
    associationShort: 'МО',
    learner: word('воспитанник, воспитанника, воспитаннику, воспитанником, воспитанники, воспитанников'),
    group,
    lesson: session,
  },
  college: {
    organisation: word('колледж, колледжа, колледжу, колледжем, колледжи, колледжей'),
    head: director,
    pedagogue: word('преподаватель, преподавателя, преподавателю, преподавателем, преподаватели, преподавателей'),
    association: word(
      'цикловая методическая комиссия, цикловой методической комиссии, цикловой методической комиссии, цикловой методической комиссией, цикловые методические комиссии, цикловых методических комиссий',
    ),
    associationShort: 'ЦМК',
    learner: word('студент, студента, студенту, студентом, студенты, студентов'),
    group,
    lesson: session,
  },
  supplementary: {
    organisation: word('организация, организации, организации, организацией, организации, организаций'),
    head: director,
    pedagogue,
    association,
    associationShort: 'МО',
    learner,
    group,
    lesson: session,
  },
  centre: {
    organisation: word('центр, центра, центру, центром, центры, центров'),
    head: director,
    pedagogue,
    association,
    associationShort: 'МО',
    learner,
    group: schoolClass,
    lesson,
  },
}
