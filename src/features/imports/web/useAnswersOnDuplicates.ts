import { useState } from 'react'
import type { InputOf } from '#contract/endpoint.ts'
import type { applyList } from '../contract.ts'

type Given = Pick<InputOf<typeof applyList>, 'choices' | 'others'>
type RowKey = { sheet: string; row: number }

export type AnswersOnDuplicates = ReturnType<typeof useAnswersOnDuplicates>

/** What the person says of possible duplicates: one by one, and of all the others at once. */
export function useAnswersOnDuplicates(total: number) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Given['choices'][number]>>(new Map())
  const [others, setOthers] = useState<Given['others']>('leave')
  const given: Given = { choices: [...choices.values()], others }
  const said = given.choices.filter(({ is }) => is !== 'nobody-yet').length
  return {
    given,
    others,
    setOthers,
    answered: others === 'leave' || total === 0 ? said : null,
    answerOn: (key: RowKey) => choices.get(rowKeyOf(key))?.is ?? '',
    answer: ({ sheet, row }: RowKey, is: string) => {
      const next = new Map(choices)
      if (is === '') next.delete(rowKeyOf({ sheet, row }))
      else next.set(rowKeyOf({ sheet, row }), { sheet, row, is })
      setChoices(next)
    },
  }
}

export function rowKeyOf({ sheet, row }: RowKey): string {
  return `${row} ${sheet}`
}
