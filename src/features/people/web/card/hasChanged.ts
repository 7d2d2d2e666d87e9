import type { PersonAnswers } from '../../personAnswers.ts'

export function hasChanged(before: PersonAnswers, now: PersonAnswers, keys: (keyof PersonAnswers)[]): boolean {
  return keys.some((key) => before[key] !== now[key])
}
