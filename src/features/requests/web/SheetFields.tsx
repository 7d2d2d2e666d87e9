import { Chip, Group, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { wantedChannelWords } from '#content/requestWords.ts'
import { difficultyWords } from '#content/topics.ts'
import { wantedChannels } from '#domain/requests/request.ts'
import { LevelRows } from '#web/ui/form/LevelRows.tsx'
import type { Answers } from '#web/ui/form/useAnswers.ts'
import { WeekGrid } from '#web/ui/form/WeekGrid.tsx'
import type { Topic } from '../fields.ts'
import { questionOf } from './requestWords.ts'
import styles from './sheet.module.css'
import type { SheetAnswers } from './sheetAnswers.ts'

interface SheetFieldsProps {
  answers: Answers<SheetAnswers>
  topics: readonly Topic[]
  kinds: readonly { code: string; title: string }[]
  /** Stands under the topics: an own topic is added where it is missed. */
  underTopics?: ReactNode
  /** Typed from paper: the questions stand there, so the topics fit one screen here. */
  fromPaper?: boolean
}

/** The questions of a sheet, the same on paper, at the curator's desk and on a phone. */
export function SheetFields({ answers, topics, kinds, underTopics, fromPaper = false }: SheetFieldsProps) {
  const { values, set } = answers
  return (
    <>
      <div>
        <LevelRows
          legend="С чем нужна помощь?"
          words={difficultyWords}
          compact={fromPaper}
          rows={topics.map((topic) => ({ ...topic, hint: fromPaper ? undefined : (questionOf(topic) ?? undefined) }))}
          levels={values.levels}
          onChange={(levels) => set({ levels })}
        />
        {underTopics}
      </div>
      <Helps topics={topics.filter(({ code }) => (values.levels[code] ?? 0) > 0)} answers={answers} />
      <WeekGrid legend="Когда удобно?" value={values.hours} onChange={(hours) => set({ hours })} />
      <Choice legend="Как удобнее встречаться?">
        <Chip.Group value={values.channel} onChange={(channel) => set({ channel: channel as string })}>
          {wantedChannels.map((code) => (
            <Chip key={code} value={code}>
              {wantedChannelWords[code]}
            </Chip>
          ))}
        </Chip.Group>
      </Choice>
      <Choice legend="Какое наставничество ближе?" hint="Можно выбрать несколько или пропустить.">
        <Chip.Group multiple value={values.kinds} onChange={(chosen) => set({ kinds: chosen })}>
          {kinds.map(({ code, title }) => (
            <Chip key={code} value={code}>
              {title}
            </Chip>
          ))}
        </Chip.Group>
      </Choice>
      <Textarea
        {...answers.field('wishes', 'Кого хотелось бы наставником и что ещё важно?')}
        description="Можно назвать человека или сказать, каким он должен быть."
        autosize
        minRows={2}
        maxLength={1000}
      />
    </>
  )
}

/** The own words, only for topics where help is wanted. */
function Helps({ topics, answers }: { topics: readonly Topic[]; answers: Answers<SheetAnswers> }) {
  const { values, set } = answers
  if (topics.length === 0) return null
  return (
    <fieldset className={styles.choice}>
      <legend>Что именно нужно?</legend>
      <p className={styles.hint}>Своими словами. Можно не заполнять.</p>
      <div className={styles.helps}>
        {topics.map(({ code, title }) => (
          <TextInput
            key={code}
            label={title}
            maxLength={1000}
            value={values.helps[code] ?? ''}
            onChange={(event) => set({ helps: { ...values.helps, [code]: event.currentTarget.value } })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Choice({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <Group gap="xs">{children}</Group>
    </fieldset>
  )
}
