import { Checkbox, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { topics as catalogue, competenceWords } from '#content/topics.ts'
import type { FreeHours } from '#domain/requests/freeTime.ts'
import type { Problem } from '#web/problem.ts'
import { Form } from '#web/ui/form/Form.tsx'
import { LevelRows, type Levels } from '#web/ui/form/LevelRows.tsx'
import type { Answers as FormAnswers } from '#web/ui/form/useAnswers.ts'
import { WeekGrid } from '#web/ui/form/WeekGrid.tsx'
import { type Answers, channels, mostMentees } from '../fields.ts'
import styles from './candidates.module.css'
import { channelWords } from './candidateWords.ts'

interface Titled {
  code: string
  title: string
}

export interface Filled extends Record<string, unknown> {
  levels: Levels
  achievements: string
  capacity: number | string
  hoursWeek: number | string
  freeTime: FreeHours[]
  forms: string[]
  kinds: string[]
  channel: string
  interests: string
  wishes: string
  motivation: string
}

interface QuestionnaireFormProps {
  answers: FormAnswers<Filled>
  choices: { topics: Titled[]; forms: Titled[]; kinds: Titled[] }
  /** The candidate is spoken to; of a candidate the curator is asked. */
  isOwn: boolean
  problem: Problem | null
  onRetry: () => Promise<unknown>
  busy: boolean
  act: string
  onSubmit: (values: Filled) => Promise<unknown>
  otherActs?: ReactNode
  /** Stands before the questions. */
  children?: ReactNode
}

/** The questionnaire of a mentor (D06): one column, the same questions on a phone, on paper and for the curator. */
export function QuestionnaireForm({ answers, choices, isOwn, children, ...form }: QuestionnaireFormProps) {
  const { values, set, field } = answers
  const rows = choices.topics.map((topic) => ({
    ...topic,
    hint: catalogue.find(({ code }) => code === topic.code)?.description,
  }))
  return (
    <Form answers={answers} {...form}>
      {children}
      <LevelRows
        legend={isOwn ? 'В чём вы можете помочь?' : 'В чём может помочь?'}
        words={competenceWords}
        rows={rows}
        levels={values.levels}
        onChange={(levels) => set({ levels })}
      />
      <Textarea
        {...field('achievements', 'Достижения, важные для наставничества')}
        description="Конкурсы, публикации, результаты учеников. Можно не заполнять."
        autosize
        minRows={2}
      />
      <NumberInput
        {...field('capacity', isOwn ? 'Сколько наставляемых готовы взять?' : 'Сколько наставляемых берёт?')}
        description="Вместе с теми, кто уже есть. 0 — пока никого."
        min={0}
        max={mostMentees}
        allowDecimal={false}
        clampBehavior="strict"
        classNames={{ wrapper: styles.count ?? '' }}
      />
      <NumberInput
        {...field('hoursWeek', 'Сколько часов в неделю есть на это?')}
        min={0}
        max={40}
        step={0.5}
        decimalSeparator=","
        classNames={{ wrapper: styles.count ?? '' }}
      />
      <WeekGrid legend="Когда удобно встречаться?" value={values.freeTime} onChange={(freeTime) => set({ freeTime })} />
      <Choice field={field('channel', 'Как удобно встречаться?')} />
      <Several
        label="Подходящие формы наставничества"
        options={choices.forms}
        value={values.forms}
        onChange={(forms) => set({ forms })}
      />
      <Several
        label="Подходящие виды наставничества"
        options={choices.kinds}
        value={values.kinds}
        onChange={(kinds) => set({ kinds })}
      />
      <TextInput {...field('interests', 'Интересы')} description="Что сближает и вне работы. Можно не заполнять." />
      <Textarea
        {...field('wishes', 'Пожелания')}
        description="Например, какого возраста наставляемые ближе."
        autosize
        minRows={2}
      />
      <Textarea
        {...field('motivation', isOwn ? 'Почему хотите быть наставником?' : 'Почему хочет быть наставником?')}
        autosize
        minRows={2}
      />
    </Form>
  )
}

function Choice({ field }: { field: ReturnType<FormAnswers<Filled>['field']> }) {
  return (
    <Radio.Group {...field}>
      <Stack gap="xs" mt="xs">
        {channels.map((channel) => (
          <Radio key={channel} value={channel} label={channelWords[channel]} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

interface SeveralProps {
  label: string
  options: Titled[]
  value: string[]
  onChange: (value: string[]) => void
}

function Several({ label, options, value, onChange }: SeveralProps) {
  return (
    <Checkbox.Group label={label} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {options.map(({ code, title }) => (
          <Checkbox key={code} value={code} label={title} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

export function filledOf(answers: Answers): Filled {
  return {
    levels: Object.fromEntries(answers.competences.map(({ code, level }) => [code, level])),
    achievements: answers.achievements ?? '',
    capacity: answers.capacity,
    hoursWeek: answers.hoursWeek ?? '',
    freeTime: answers.freeTime as FreeHours[],
    forms: answers.forms,
    kinds: answers.kinds,
    channel: answers.channel ?? '',
    interests: answers.interests ?? '',
    wishes: answers.wishes ?? '',
    motivation: answers.motivation ?? '',
  }
}

export function inputOf({ levels, capacity, hoursWeek, channel, ...filled }: Filled) {
  const { achievements, interests, wishes, motivation, freeTime, forms, kinds } = filled
  return {
    competences: Object.entries(levels).map(([code, level]) => ({ code, level })),
    capacity: Number(capacity),
    hoursWeek: hoursWeek === '' ? null : Number(hoursWeek),
    channel: channel === '' ? null : (channel as Answers['channel']),
    achievements,
    interests,
    wishes,
    motivation,
    freeTime,
    forms,
    kinds,
  }
}
