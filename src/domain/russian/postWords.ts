const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words by which a further post after a comma, a dash or «и» is known. */
export const headNouns = words(`
  администратор ассистент библиотекарь бухгалтер водитель воспитатель врач гардеробщик глава дворник
  делопроизводитель дефектолог диспетчер директор завкафедрой завуч завхоз заместитель замдиректора инженер инструктор
  кастелянша концертмейстер координатор куратор лаборант логопед мастер медсестра методист наставник начальник няня
  оператор педагог повар помощник преподаватель председатель проректор психолог ректор руководитель сестра секретарь совместитель
  специалист сторож студент тренер тьютор уборщица ученик учитель хореограф художник член эксперт экономист юрист
`)

/** Adjectives and participles that are the post themselves: nothing after them agrees. */
export const substantivised = words(`
  вожатый дежурный заведующий исполняющий наставляемый ответственный рабочий управляющий служащий
`)

export const indeclinable = words(`
  замдиректора завкафедрой завотделением замзав врио ио бизнес веб вице медиа мать пресс шеф экс
`)

/** Instrumental in -ом, -ой or -ём: врачом, секретарём. */
export const stressedNouns = words('врач отец продавец секретарь скрипач судья')

/** Only what school papers really change with the person; «учитель», «директор», «педагог» stay. */
export const feminineOf: Record<string, string> = {
  ученик: 'ученица',
  студент: 'студентка',
  воспитанник: 'воспитанница',
  выпускник: 'выпускница',
}

export const masculineOf: Record<string, string> = Object.fromEntries(
  Object.entries(feminineOf).map(([masculine, feminine]) => [feminine, masculine]),
)
