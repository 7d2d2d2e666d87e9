import {
  firstDeclension,
  type Gender,
  type GrammaticalCase,
  likeCase,
  secondDeclension,
  thirdDeclension,
} from './declension.ts'

const words = (text: string) => new Set(text.trim().split(/\s+/))

const withoutFleetingVowel: Record<string, string> = { лев: 'льв', павел: 'павл' }
/** Old names in -о that change as if they ended in -а: Данило, Данилы. */
const menInO = words('данило гаврило михайло самойло кирило')
const frenchFirstParts = words('жан пьер')
/** The stress decides more than the sound: Ильёй, and Зульфие against Марии. */
const stressedEnding = words('илья зульфия альфия')
const indeclinableWomen = words('николь мишель эммануэль')
const stressedPatronymics = words('ильич кузьмич фомич лукич')

/** A given name in a case; foreign names that do not change come back as they were. */
export function givenInCase(given: string, gender: Gender, to: GrammaticalCase): string {
  const parts = given.split(/([ -])/)
  return parts
    .map((part, index) => {
      if (part === '-' || part === ' ' || to === 'nominative') return part
      if (index < parts.length - 1 && frenchFirstParts.has(part.toLowerCase())) return part
      return gender === 'm' ? manInCase(part, to) : womanInCase(part, to)
    })
    .join('')
}

/** «Мамед оглы» and «Али кызы» do not change; Ильич has a stressed ending: Ильичом, but Ивановичем. */
export function patronymicInCase(patronymic: string, to: GrammaticalCase): string {
  const lower = patronymic.toLowerCase()
  if (/[вч]на$/.test(lower)) return firstDeclension(patronymic, to)
  if (/ич$/.test(lower)) return secondDeclension(patronymic, to, stressedPatronymics.has(lower))
  return patronymic
}

function manInCase(name: string, to: GrammaticalCase): string {
  const lower = name.toLowerCase()
  if (menInO.has(lower)) return firstDeclension(likeCase(name, `${lower.slice(0, -1)}а`), to)
  if (/[оеёиуюыэ]$/.test(lower) || /[аеиоуыэюя]а$/.test(lower)) return name
  if (/[ая]$/.test(lower)) return firstDeclension(name, to, stressedEnding.has(lower))
  if (/^п[её]тр$/.test(lower)) return secondDeclension(likeCase(name, 'петр'), to)
  const fleeting = Object.hasOwn(withoutFleetingVowel, lower) ? withoutFleetingVowel[lower] : undefined
  return secondDeclension(fleeting === undefined ? name : likeCase(name, fleeting), to)
}

function womanInCase(name: string, to: GrammaticalCase): string {
  const lower = name.toLowerCase()
  if (/[аеиоуыэюя]а$/.test(lower)) return name
  if (/[ая]$/.test(lower)) return firstDeclension(name, to, stressedEnding.has(lower))
  return /ь$/.test(lower) && !indeclinableWomen.has(lower) ? thirdDeclension(name, to) : name
}
