/** Says it the same way on the page of a check and in the workbook that comes back. */
export function droppedWords(headings: readonly string[]): string | null {
  const named = [...new Set(headings)].filter((heading) => heading !== '').map((heading) => `«${heading}»`)
  if (named.length === 0) return null
  return `${named.length === 1 ? 'Графу' : 'Графы'} ${named.join(', ')} не\u00A0читаем и\u00A0не\u00A0храним.`
}
