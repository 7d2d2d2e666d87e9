import { Button, Group } from '@mantine/core'
import { hideNotification, showNotification } from '@mantine/notifications'
import { ProblemError, problemOf, wordsOf } from '#web/problem.ts'
import { reasonsOf } from './ProblemNotice.tsx'

/** «Готово» in the corner: `notify('Согласие отмечено')`. */
export function notify(words: string) {
  showNotification({ message: words, closeButtonProps })
}

/**
 * The act is done at once and can be taken back: `notifyUndo('Согласие отмечено', () => undo.runOrThrow({ id }))`.
 * Only the last act can be, and only until the page is left; a refused undo is told in the words of its problem.
 */
export function notifyUndo(words: string, undo: () => Promise<unknown>) {
  const takeBack = () => {
    dropLast()
    undo().catch((error: unknown) => {
      notifyProblem(error, 'Отменить не получилось')
      if (!(error instanceof ProblemError)) throw error
    })
  }
  showLast({
    // Long enough to be found by a screen reader or a slow hand; it waits while focused or under the pointer.
    autoClose: 25_000,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{words}</span>
        <Button variant="default" size="compact-md" onClick={takeBack} style={{ flexShrink: 0 }}>
          Отменить
        </Button>
      </Group>
    ),
  })
}

/** What stood in the way of an act that has no place of its own on the page, such as an undo. */
export function notifyProblem(error: unknown, title?: string) {
  const problem = problemOf(error)
  const words = wordsOf(problem)
  const reasons = reasonsOf(problem)
  showLast({
    role: 'alert',
    color: 'red',
    autoClose: false,
    title: title ?? words.title,
    message: reasons.length > 1 ? reasons.map((reason) => <div key={reason}>{reason}</div>) : words.text,
  })
}

/** The page has changed: what was said of the one before goes. The notice of the act that led here stays. */
export function leaveNotices() {
  if (last && performance.now() - last.at > ledHereWithin) dropLast()
}

type Shown = Parameters<typeof showNotification>[0]

const closeButtonProps = { 'aria-label': 'Закрыть сообщение' }
const ledHereWithin = 3_000
let last: { id: string; at: number } | null = null

function showLast(shown: Shown) {
  dropLast()
  last = { id: crypto.randomUUID(), at: performance.now() }
  showNotification({ ...shown, id: last.id, closeButtonProps })
}

function dropLast() {
  if (last) hideNotification(last.id)
  last = null
}
