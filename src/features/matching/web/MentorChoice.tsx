import { Select } from '@mantine/core'
import type { Matching, MentorInMatching } from '../contract.ts'
import type { ProposedPair } from '../proposal.ts'
import { wordsOfPrice } from '../reasonWords.ts'
import { namingOf, shortNameOf } from './matchingWords.ts'

interface MentorChoiceProps {
  matching: Matching
  menteeId: string
  /** Who is proposed, or null for somebody who is left. */
  pair: ProposedPair | null
  disabled: boolean
  onChoose: (mentorId: string) => unknown
}

/** The proposed mentor, then who else fits and at what price for the others, then everybody else. */
export function MentorChoice({ matching, menteeId, pair, disabled, onChoose }: MentorChoiceProps) {
  const naming = namingOf(matching)
  const alternatives = pair?.alternatives ?? []
  const named = new Set([pair?.mentorId, ...alternatives.map(({ mentorId }) => mentorId)])
  const rest = matching.mentors.filter(({ personId }) => !named.has(personId) && personId !== menteeId)
  const groups = [
    { group: 'Предложен', items: pair ? [{ value: pair.mentorId, label: naming.person(pair.mentorId) }] : [] },
    {
      group: 'Тоже подходят',
      items: alternatives.map((each) => ({
        value: each.mentorId,
        label: `${naming.person(each.mentorId)} — ${wordsOfPrice(each)}`,
      })),
    },
    {
      group: pair ? 'Остальные наставники' : 'Наставники',
      items: rest.map((mentor) => ({
        value: mentor.personId,
        label: `${shortNameOf(mentor)}${remarkOn(mentor)}`,
        disabled: !mentor.consented,
      })),
    },
  ]
  return (
    <Select
      aria-label={`Наставник: ${naming.person(menteeId)}`}
      data={groups.filter(({ items }) => items.length > 0)}
      value={pair?.mentorId ?? null}
      placeholder="Выбрать самим"
      onChange={(mentorId) => mentorId !== null && mentorId !== pair?.mentorId && void onChoose(mentorId)}
      disabled={disabled}
      allowDeselect={false}
      searchable
      nothingFoundMessage="Такого наставника нет"
      comboboxProps={{ width: 'min(26rem, 92vw)', position: 'bottom-start' }}
    />
  )
}

function remarkOn({ capacity, taken, consented }: MentorInMatching): string {
  if (!consented) return ' — нет согласия на обработку данных'
  return capacity > taken ? '' : ' — мест нет'
}
