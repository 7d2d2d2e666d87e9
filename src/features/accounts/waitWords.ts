import { counted } from '#domain/russian/plural.ts'

/** «Подождите 5 секунд.», «Подождите 3 минуты.» */
export function waitWords(seconds: number): string {
  if (seconds < 60) return `Подождите ${counted(seconds, ['секунду', 'секунды', 'секунд'])}.`
  return `Подождите ${counted(Math.ceil(seconds / 60), ['минуту', 'минуты', 'минут'])}.`
}
