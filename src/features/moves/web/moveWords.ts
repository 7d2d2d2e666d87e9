import type { LeavingReason } from '#domain/moves/leaving.ts'

export const people = ['человек', 'человека', 'человек'] as const

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

export const leavingWords: Record<LeavingReason, string> = {
  dismissed: 'Уволился или отчислен',
  moved: 'Перешёл в другую организацию',
  graduated: 'Окончил обучение',
  other: 'По другой причине',
}

export const bankWords = { mentee: 'в базе наставляемых', mentor: 'в базе наставников' } as const
