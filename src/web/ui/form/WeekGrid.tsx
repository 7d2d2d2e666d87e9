import { useId } from 'react'
import { type DayOfWeek, daysOfWeek, type FreeHours, type PartOfDay, partsOfDay } from '#domain/requests/freeTime.ts'
import styles from './weekGrid.module.css'

interface WeekGridProps {
  legend: string
  value: readonly FreeHours[]
  onChange: (value: FreeHours[]) => void
}

export const dayNames: Record<DayOfWeek, { short: string; long: string }> = {
  1: { short: 'Пн', long: 'понедельник' },
  2: { short: 'Вт', long: 'вторник' },
  3: { short: 'Ср', long: 'среда' },
  4: { short: 'Чт', long: 'четверг' },
  5: { short: 'Пт', long: 'пятница' },
  6: { short: 'Сб', long: 'суббота' },
  7: { short: 'Вс', long: 'воскресенье' },
}
export const partNames: Record<PartOfDay, string> = {
  morning: 'утром',
  midday: 'днём',
  afternoon: 'после уроков',
  evening: 'вечером',
}

/** The free time of a week: a tick for each part of a day. */
export function WeekGrid({ legend, value, onChange }: WeekGridProps) {
  const id = useId()
  const isFree = (weekday: DayOfWeek, part: PartOfDay) =>
    value.some((each) => each.weekday === weekday && each.part === part)
  const change = (weekday: DayOfWeek, part: PartOfDay) =>
    onChange(
      isFree(weekday, part)
        ? value.filter((each) => each.weekday !== weekday || each.part !== part)
        : [...value, { weekday, part }],
    )
  return (
    <fieldset className={styles.grid}>
      <legend>{legend}</legend>
      <table>
        <thead>
          <tr>
            <td />
            {partsOfDay.map((part) => (
              <th key={part} scope="col">
                {partNames[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {daysOfWeek.map((weekday) => (
            <tr key={weekday}>
              <th scope="row" id={`${id}-${weekday}`}>
                {dayNames[weekday].short}
              </th>
              {partsOfDay.map((part) => (
                <td key={part}>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={`${dayNames[weekday].long}, ${partNames[part]}`}
                      checked={isFree(weekday, part)}
                      onChange={() => change(weekday, part)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
