import { topics as catalogue } from '#content/topics.ts'
import type { BankSide } from '#domain/bankEntry.ts'
import { LevelRows, type Levels } from '#web/ui/form/LevelRows.tsx'
import { banks } from './bankWords.ts'

interface TopicLevelsProps {
  side: BankSide
  topics: readonly { code: string; title: string }[]
  levels: Levels
  onChange: (levels: Levels) => void
}

export function TopicLevels({ side, topics, levels, onChange }: TopicLevelsProps) {
  const { topicsTitle, levels: words } = banks[side]
  const rows = topics.map((topic) => ({ ...topic, hint: hintOf(topic.code, side) }))
  return <LevelRows legend={topicsTitle} words={words} rows={rows} levels={levels} onChange={onChange} />
}

/** A mentee is asked a question, a mentor sees what the topic is about; own topics of the organisation have neither. */
function hintOf(code: string, side: BankSide): string | undefined {
  const topic = catalogue.find((each) => each.code === code)
  return side === 'mentee' ? topic?.question : topic?.description
}
