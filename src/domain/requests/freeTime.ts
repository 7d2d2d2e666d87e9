/** 1 is Monday; a grid of the week by parts of the day, rough enough to be filled in a minute. */
export const daysOfWeek = [1, 2, 3, 4, 5, 6, 7] as const
export type DayOfWeek = (typeof daysOfWeek)[number]

export const partsOfDay = ['morning', 'midday', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

export interface FreeHours {
  weekday: DayOfWeek
  part: PartOfDay
}
