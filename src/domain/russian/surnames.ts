import {
  adjective,
  firstDeclension,
  type Gender,
  type GrammaticalCase,
  likeCase,
  possessive,
  secondDeclension,
  vowelsIn,
} from './declension.ts'

const words = (text: string) => new Set(text.trim().split(/\s+/))

/** First parts of double surnames that never change: Бонч-Бруевич, Тер-Петросян. */
const fixedFirstParts = words(
  'бонч грум тер тян кара шах сен мак шолом демут хаджи аль эль бен ибн абу дер ван фон ла ле де',
)
const frenchInA = words('дюма петипа тома люка золя труайя')
const germanInIkh = words('миних мюних мюнних')
const georgianInAya = words('цхакая шенгелая ткемалая')
/** Women carry these as nouns; the endings only look like those of Иванова and Ильина. */
const nounsLikePossessives = words('сова подкова корова калина щербина тычина лещина билина былина кручина')
const stressedInA = words('ганжа лапша саранча каланча парча епанча левша ханжа межа душа свеча')
const stressedAdjectives = words('большая чужая')

/** Masculine nouns that look like adjectives: Бокий, Бокия; Козодой, Козодоя. */
const nounsLikeAdjectives = words(
  'бокий топчий рогачий казначий антоний арсений евгений корний козодой герой водопой покой конвой',
)
const adjectivesInBoy = words('голубой рябой любой слабой')
/** Of foreign origin, or one syllable: Дарвином, Мином, not Дарвиным. */
const foreignLikePossessives = words(
  `чаплин дарвин кельвин мартин робин гершвин гудвин юстин цеппелин франклин эдвин ирвин болдуин корвин мерлин
  кальвин берлин каин бюлов вирхов флотов гуцков гнев зев ров сев рев шев кров`,
)
/** What the oblique cases are built on when a vowel drops out. */
const withoutFleetingVowel: Record<string, string> = {
  заяц: 'зайц',
  лев: 'льв',
  павел: 'павл',
  орел: 'орл',
  козел: 'козл',
  осел: 'осл',
  котел: 'котл',
  щегол: 'щегл',
  дятел: 'дятл',
  посол: 'посл',
  хохол: 'хохл',
  чехол: 'чехл',
  костер: 'костр',
  бобер: 'бобр',
  шатер: 'шатр',
  ковер: 'ковр',
  ветер: 'ветр',
  бугор: 'бугр',
  камень: 'камнь',
  корень: 'корнь',
  кремень: 'кремнь',
  плетень: 'плетнь',
  гребень: 'гребнь',
  перстень: 'перстнь',
  ремень: 'ремнь',
  ливень: 'ливнь',
  парень: 'парнь',
  стебель: 'стебль',
  коготь: 'когть',
  ноготь: 'ногть',
  деготь: 'дегть',
  локоть: 'локть',
  огонь: 'огнь',
  воробей: 'воробьй',
  соловей: 'соловьй',
  муравей: 'муравьй',
  сурок: 'сурк',
  зубок: 'зубк',
  дубок: 'дубк',
  станок: 'станк',
  турок: 'турк',
  цветок: 'цветк',
  молоток: 'молотк',
  росток: 'ростк',
  листок: 'листк',
  королек: 'корольк',
  мотылек: 'мотыльк',
  хорек: 'хорьк',
  конек: 'коньк',
  пенек: 'пеньк',
  огонек: 'огоньк',
  кулек: 'кульк',
}
const keepsEc = words('перец')
const unstressedInEc = words('немец горец черногорец красавец')
const stressedInIch = words('ильич кузьмич лукич фомич кирпич москвич')
const unstressedHushing = words('ковач томаш матиаш лукаш буш бош дойч хатч кэтч')
const stressedHushing = words('кулиш мятеж')

/** A surname in a case; what does not change («Шевченко», «Черных», a woman's «Ткач») comes back as it was. */
export function surnameInCase(surname: string, gender: Gender, to: GrammaticalCase): string {
  const parts = surname.split(/([ -])/)
  return parts
    .map((part, index) => {
      const particle = part === part.toLowerCase() && part !== 'оол'
      const fixed = index < parts.length - 1 && fixedFirstParts.has(part.toLowerCase())
      return particle || fixed ? part : partInCase(part, gender, to)
    })
    .join('')
}

function partInCase(part: string, gender: Gender, to: GrammaticalCase): string {
  if (to === 'nominative') return part
  const lower = part.toLowerCase().replaceAll('ё', 'е')
  if (isIndeclinable(lower)) return part
  return gender === 'f' ? feminine(part, lower, to) : masculine(part, lower, to)
}

function isIndeclinable(lower: string): boolean {
  if (/[оеиуюыэ]$/.test(lower) || /[аеиоуыэюя]а$/.test(lower) || /ых$/.test(lower)) return true
  if (frenchInA.has(lower)) return true
  // Долгих, Средних and Больших do not change; Рерих and Дитрих are nouns.
  return /[гкхжшщчнь]их$/.test(lower) && vowelsIn(lower) > 1 && !germanInIkh.has(lower)
}

function feminine(part: string, lower: string, to: GrammaticalCase): string {
  if (/яя$/.test(lower)) return adjective(part, to)
  if (/ая$/.test(lower) && !georgianInAya.has(lower)) return adjective(part, to, stressedAdjectives.has(lower))
  if (/(ов|ев|ин|ын)а$/.test(lower) && !nounsLikePossessives.has(lower)) return possessive(part, 'f', to)
  return /[ая]$/.test(lower) ? firstDeclension(part, to, stressedInA.has(lower)) : part
}

function masculine(part: string, lower: string, to: GrammaticalCase): string {
  if (/[ая]$/.test(lower)) return firstDeclension(part, to, stressedInA.has(lower))
  if (lower === 'третий') return adjective(likeCase(part, 'третьий'), to)
  if (isAdjective(lower)) return adjective(part, to)
  const fleeting = Object.hasOwn(withoutFleetingVowel, lower) ? withoutFleetingVowel[lower] : undefined
  if (fleeting !== undefined) return secondDeclension(likeCase(part, fleeting), to)
  if (isPossessive(lower)) return possessive(part, 'm', to)
  if (/ец$/.test(lower) && !keepsEc.has(lower)) return inEc(part, lower, to)
  if (/([её]н|он|ш|ч|ж)ок$/.test(lower) && vowelsIn(lower) > 1)
    return secondDeclension(likeCase(part, `${lower.slice(0, -2)}к`), to)
  return secondDeclension(part, to, isStressed(lower))
}

function isAdjective(lower: string): boolean {
  const stem = lower.slice(0, -2)
  if (/ый$/.test(lower)) return true
  if (!/[ио]й$/.test(lower) || vowelsIn(stem) === 0 || nounsLikeAdjectives.has(lower)) return false
  if (/ой$/.test(lower)) return !/бой$/.test(lower) || adjectivesInBoy.has(lower)
  return /[гкхнжшщч]$/.test(stem)
}

function isPossessive(lower: string): boolean {
  if (!/(ов|ев|ин|ын)$/.test(lower) || foreignLikePossessives.has(lower)) return false
  return /[ое]в$/.test(lower) || vowelsIn(lower) > 1
}

// Кравец – Кравца, Стрелец – Стрельца, Коломиец – Коломийца; Швец and Кузнец keep the vowel.
function inEc(part: string, lower: string, to: GrammaticalCase): string {
  const stem = lower.slice(0, -2)
  if (/[аеиоуыэюя]ец$/.test(lower)) return secondDeclension(likeCase(part, `${stem}йц`), to, lower === 'боец')
  if (vowelsIn(stem) === 0 || /[^аеиоуыэюяьй][^аеиоуыэюяьй]ец$/.test(lower)) return secondDeclension(part, to, true)
  const stressed = !unstressedInEc.has(lower) && !/[ая]нец$/.test(lower)
  return secondDeclension(likeCase(part, `${stem}${/л$/.test(stem) ? 'ь' : ''}ц`), to, stressed)
}

function isStressed(lower: string): boolean {
  if (unstressedHushing.has(lower)) return false
  if (stressedHushing.has(lower) || stressedInIch.has(lower)) return true
  return /(ач|ыч|[ая]ш|ыш)$/.test(lower) || (/[жшщч]$/.test(lower) && vowelsIn(lower) === 1)
}
