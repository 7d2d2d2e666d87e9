/** Two words that one letter tells apart: another one, one more, one less. Equal words are not apart. */
export function isOneLetterApart(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || one === other) return false
  let start = 0
  while (start < short.length && long[start] === short[start]) start += 1
  const rest = long.length === short.length ? start + 1 : start
  return long.slice(start + 1) === short.slice(rest)
}
