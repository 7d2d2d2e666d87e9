/** «20 ноября, 14:05», with the year when it is another one. */
export function momentWords(moment: string): string {
  const then = new Date(moment)
  const year = then.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const }
  return then.toLocaleString('ru', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', ...year })
}

/** «20 ноября» */
export function dayWords(moment: string): string {
  return new Date(moment).toLocaleDateString('ru', { day: 'numeric', month: 'long' })
}
