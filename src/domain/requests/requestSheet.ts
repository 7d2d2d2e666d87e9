/** What a sheet says of one topic; level 0 is «помощь не нужна». */
export interface Mark {
  code: string
  level: number
}

/** A request of the person that is not resolved. */
export interface OpenRequest {
  id: string
  topicCode: string
  difficulty: number
  isTaken: boolean
}

export interface SheetChange<M extends Mark> {
  opened: M[]
  /** Also those whose level stays: their other answers may be new. */
  kept: (M & { id: string })[]
  removed: string[]
  /** Topics in work that the sheet leaves out: they are resolved by an act of their own, never by a list. */
  held: string[]
}

/** What saving a whole list of topics means for the requests that are open. */
export function changeOfSheet<M extends Mark>(known: readonly OpenRequest[], marks: readonly M[]): SheetChange<M> {
  const asked = new Map(marks.filter(({ level }) => level > 0).map((mark) => [mark.code, mark]))
  const idOf = new Map(known.map(({ topicCode, id }) => [topicCode, id]))
  const missing = known.filter(({ topicCode }) => !asked.has(topicCode))
  return {
    opened: [...asked.values()].filter(({ code }) => !idOf.has(code)),
    kept: known.flatMap(({ topicCode, id }) => {
      const mark = asked.get(topicCode)
      return mark === undefined ? [] : [{ ...mark, id }]
    }),
    removed: missing.filter(({ isTaken }) => !isTaken).map(({ id }) => id),
    held: missing.filter(({ isTaken }) => isTaken).map(({ topicCode }) => topicCode),
  }
}

/** A person changes the own sheet until the curator has taken one of its requests into work. */
export function whyNotChangeOwnSheet(known: readonly Pick<OpenRequest, 'isTaken'>[]): 'sheet-taken' | null {
  return known.some(({ isTaken }) => isTaken) ? 'sheet-taken' : null
}
