import '@mantine/dates/styles.css'
import 'dayjs/locale/ru'
import { DatePicker, DatesProvider } from '@mantine/dates'
import { useAppearance } from '#web/appearance.ts'
import styles from './dateField.module.css'

interface DayPickerProps {
  value: string | null
  today: string
  onPick: (day: string | null) => void
}

/** The calendar of `DateField`; loaded when first opened. */
export function DayPicker({ value, today, onPick }: DayPickerProps) {
  const { text } = useAppearance()
  return (
    <DatesProvider settings={{ locale: 'ru', firstDayOfWeek: 1, weekendDays: [0] }}>
      <DatePicker
        value={value}
        onChange={onPick}
        defaultDate={value ?? today}
        hideOutsideDates
        size={sizes[text]}
        classNames={{ day: styles.day ?? '' }}
        getDayProps={(day) => (day === today ? { 'aria-current': 'date' } : {})}
        ariaLabels={{
          monthLevelControl: 'Выбрать месяц',
          yearLevelControl: 'Выбрать год',
          nextMonth: 'Следующий месяц',
          previousMonth: 'Предыдущий месяц',
          nextYear: 'Следующий год',
          previousYear: 'Предыдущий год',
          nextDecade: 'Следующие годы',
          previousDecade: 'Предыдущие годы',
        }}
      />
    </DatesProvider>
  )
}

// With the largest letters seven columns must still fit a phone.
const sizes = { usual: 'md', large: 'sm', largest: 'xs' } as const
