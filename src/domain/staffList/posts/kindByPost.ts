/**
 * Who somebody is in the organisation by the post that a staff list names; a post that says nothing is a pedagogue's,
 * since such lists are of pedagogues. People correct it on the card.
 */
export function kindByPost(post: string | null): 'pedagogue' | 'head' | 'staff' {
  const posts = (post ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[,;/+]/)
  const words = posts.map((each) => each.trim().replace(/^(?:врио|и\.? ?о\.?) /, ''))
  if (words.some((each) => otherStaff.test(each) || pedagogicalAid.test(each))) return mayLead(words) ? 'head' : 'staff'
  return mayLead(words) ? 'head' : 'pedagogue'
}

function mayLead(posts: readonly string[]): boolean {
  return posts.some((post) => leading.test(post) && !keeping.test(post))
}

const leading = /^(?:директор|заведующ|начальник|ректор|заместитель (?:директор|завед|началь)|зам\.? ?(?:дир|зав|нач))/
/** «Заведующий хозяйством» keeps things, not people. */
const keeping = /(?:^| )(?:хозяйств|библиотек|склад|столов|производств|канцеляр|архив|лаборатори)/
const otherStaff =
  /^(?:секретар|делопроизвод|бухгалтер|главный бухгалтер|экономист|юрист|юрисконсульт|специалист по кадрам|кадров|инженер|техник|системный администратор|программист|библиотекар|лаборант|врач|медицинск|медсестр|повар|шеф-повар|кухонн|кладовщик|завхоз|уборщи|сторож|вахт|гардероб|дворник|охранник|водител|рабочий|слесар|электр|плотник|сантехник|машинист|кастелян|заведующ\S* (?:хозяйств|склад|столов|производств|канцеляр|архив))/
const pedagogicalAid = /^(?:помощник воспитател|младший воспитател|няня|ассистент)/
