import { foldHeading } from '../headings/foldHeading.ts'

/**
 * True for a heading over what nobody asked for: papers of identity, numbers of the state and of banks, where somebody
 * lives, health and whatever else the law keeps apart (152-ФЗ, ст. 5 и 10). Such cells are neither read nor kept.
 */
export function isPrivateHeading(heading: string): boolean {
  const folded = foldHeading(heading)
  return privateWords.some((words) => words.test(folded)) || isPlaceToLive(folded)
}

const privateWords: readonly RegExp[] = [
  /паспорт|документ|удостоверени\p{L}* личности|свидетельств|военн|воинск|водительск/u,
  /(?:^| )сери[яи](?: |$)|выдан|дата выдачи|код подразделения/,
  /снилс|страхов|пенсионн|(?:^| )инн(?: |$)|(?:^| )ндфл(?: |$)/,
  /(?:^| )полис|(?:^| )[од]мс(?: |$)/,
  /(?:^| )(?<!за )счет(?:а|ов)?(?: |$)|банк|реквизит|номер карты|доход|зарплат|заработн|(?:^| )оклад/,
  /диагноз|здоров|инвалид|(?:^| )(?:овз|пмпк|мсэ)(?: |$)|заболеван|болезн|медицин|(?:^| )мед(?: |$)|медкарт|медкниж/,
  /прививк|вакцин|аллерг|группа крови|диспансер|нозолог|возможност\p{L}* здоров|психиатр|нарколог/u,
  /национальн|гражданств|вероисповед|религи|судимост|(?:^| )(?:кдн|кднизп|пдн|вшк)(?: |$)|внутришкольн/,
  /семейное положение|статус семьи|(?:социальный|соц) статус|многодетн|малоимущ|малообеспеч|неблагополуч/,
]

/** «Адрес», but not the one of electronic mail. */
function isPlaceToLive(folded: string): boolean {
  if (/прописк|прописан|жительств|прожива|пребывани|место (?:рождения|регистрации)|регистрация/.test(folded))
    return true
  return /(?:^| )адрес/.test(folded) && !/электрон|(?:^| )эл(?: |$)|mail|адрес\p{L}* почты/u.test(folded)
}
