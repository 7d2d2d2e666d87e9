import type { Origin } from '#domain/mentors/origin.ts'

/** Groups of potential mentors as reports name them (004, rows 25–28). */
export const originWords: Record<Origin, string> = {
  pedagogue: 'Педагоги',
  student: 'Обучающиеся',
  parent: 'Родители',
  partner: 'Партнёры',
  graduate: 'Выпускники',
}
