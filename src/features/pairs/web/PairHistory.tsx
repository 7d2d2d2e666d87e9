import { Title } from '@mantine/core'
import { journalSentence } from '#content/journalSentences.ts'
import { partyWaitedFor } from '#content/pairWords.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { usePlace } from '#web/session.tsx'
import { History } from '#web/ui/History.tsx'
import type { PairPage } from '../contract.ts'
import { shortNameOf } from './pairView.ts'

type Line = NonNullable<PairPage['history']>[number]

export function PairHistory({ lines }: { lines: PairPage['history'] }) {
  const place = usePlace()
  if (lines === null) return null
  return (
    <section>
      <Title order={2}>Что происходило</Title>
      <History
        lines={lines.map((line) => ({
          id: `${line.at} ${line.action}`,
          when: momentInWords(line.at, place),
          who: line.by && shortNameOf(line.by),
          sentence: `${sentenceOf(line)}.`,
        }))}
      />
    </section>
  )
}

const ofOnePair: Record<string, string> = {
  'matching.accept': 'Пара принята после подбора',
  'pairs.confirm': 'Отмечено согласие',
  'pairs.correctConfirmation': 'Снята ошибочная отметка о согласии',
  'pairs.setAside': 'Пара отложена',
  'pairs.takeBackSettingAside': 'Пара возвращена',
}

const fieldWords: Record<string, string> = {
  form: 'форма',
  kinds: 'вид',
  term: 'срок',
  topics: 'темы',
  ...partyWaitedFor,
}

/** The journal's own sentence counts all pairs of the act; here there is one. */
function sentenceOf({ action, fields }: Line): string {
  const sentence = ofOnePair[action] ?? journalSentence(action, 1)
  const words = fields.flatMap((field) => fieldWords[field] ?? [])
  return words.length > 0 ? `${sentence}: ${words.join(', ')}` : sentence
}
