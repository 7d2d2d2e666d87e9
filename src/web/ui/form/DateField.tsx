import { Button, Input, Popover, Text } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type IsoDate, isDay, weekdayOf } from '#domain/calendar.ts'
import { dayInFigures, dayInWords } from '#domain/russian/dates.ts'
import { readDay } from '#domain/russian/typedDates.ts'
import styles from './dateField.module.css'

const DayPicker = lazy(() => import('./DayPicker.tsx').then((module) => ({ default: module.DayPicker })))

interface DateFieldProps {
  id: string
  label: string
  /** A day, nothing yet, or the text as typed while it is not understood (the schema then refuses it). */
  value: string | null
  onChange: (value: string) => void
  /** `usePlace().today` */
  today: IsoDate
  description?: ReactNode
  error?: string
}

/** Typed («20.09», «завтра», «через 2 недели») or picked: `<DateField {...answers.field('from', 'С какого дня')} today={today} />` */
export function DateField({ id, label, value, onChange, today, description, error }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [opened, setOpened] = useState(false)
  const known = value && isDay(value) ? value : null
  const text = typed ?? (known ? dayInFigures(known) : (value ?? ''))
  const reading = typed ? readDay(typed, today) : null

  function type(next: string) {
    setTyped(next)
    const understood = readDay(next, today)
    onChange('day' in understood ? understood.day : next)
  }

  function pick(day: string | null) {
    setTyped(null)
    setOpened(false)
    onChange(day ?? '')
  }

  function leave() {
    if (!typed || (reading && 'day' in reading)) setTyped(null)
  }

  const refused = error && reading && 'refused' in reading ? reading.refused : error
  return (
    <Input.Wrapper id={id} label={label} description={description} error={refused}>
      <div className={styles.row}>
        <Input
          id={id}
          error={Boolean(refused)}
          value={text}
          autoComplete="off"
          className={styles.text ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={leave}
        />
        <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end">
          <Popover.Target>
            <Button variant="default" onClick={() => setOpened(!opened)} aria-label={`${label}: открыть календарь`}>
              Календарь
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={label} p="xs">
            <Suspense fallback={<Text>Открываем…</Text>}>
              <DayPicker value={known} today={today} onPick={pick} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      </div>
      {known && (
        <Text size="xs" c="dimmed" mt={4}>
          {weekdays[weekdayOf(known) - 1]}, {dayInWords(known)}
        </Text>
      )}
    </Input.Wrapper>
  )
}

const weekdays = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']
