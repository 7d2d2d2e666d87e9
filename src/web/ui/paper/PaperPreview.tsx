import { Text } from '@mantine/core'
import { renderAsync } from 'docx-preview'
import { type RefObject, useEffect, useState } from 'react'
import { type Problem, ProblemError, problemOf, problemOfResponse } from '#web/problem.ts'
import { ProblemNotice } from '../ProblemNotice.tsx'
import styles from './paper.module.css'

interface PaperPreviewProps {
  /** Where the Word file comes from; null while there is nothing to show. */
  url: string | null
  /** What it is, for those who hear it. */
  title: string
  /** For printing: `frame.current?.contentWindow?.print()`. */
  frame: RefObject<HTMLIFrameElement | null>
}

/** The Word file itself as a page, in a frame where nothing runs and nothing is fetched. */
export function PaperPreview({ url, title, frame }: PaperPreviewProps) {
  const [ready, setReady] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    const inside = frame.current?.contentDocument
    if (!ready || url === null || !inside) return
    const asked = new AbortController()
    setBusy(true)
    showPaper(url, inside, asked.signal)
      .then(() => setProblem(null))
      .catch((error) => !asked.signal.aborted && setProblem(problemOf(error)))
      .finally(() => {
        if (asked.signal.aborted) return
        fitFrame(frame.current)
        setBusy(false)
      })
    return () => asked.abort()
  }, [url, ready, frame])

  useEffect(() => {
    const seen = frame.current
    if (!seen) return
    const watch = new ResizeObserver(() => fitFrame(seen))
    watch.observe(seen)
    return () => watch.disconnect()
  }, [frame])

  return (
    <div>
      <ProblemNotice problem={problem} />
      <Text size="xs" c="dimmed" role="status" mih="1.5rem">
        {busy ? 'Готовим лист…' : ''}
      </Text>
      <iframe
        ref={frame}
        title={title}
        src="/paper"
        sandbox="allow-same-origin allow-modals"
        className={styles.paper}
        // An empty sheet under a refusal looks like a paper that says nothing.
        hidden={problem !== null}
        onLoad={() => setReady(true)}
      />
    </div>
  )
}

async function showPaper(url: string, inside: Document, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal }).catch((error) => {
    throw signal.aborted ? error : new ProblemError({ kind: 'network' })
  })
  const problem = await problemOfResponse(response)
  if (problem) throw new ProblemError(problem)
  const file = await response.blob()
  const [looks, paper] = [inside.createElement('div'), inside.createElement('main')]
  await renderAsync(file, paper, looks, { inWrapper: false, useBase64URL: true })
  if (!signal.aborted) inside.body.replaceChildren(looks, paper)
}

/** A sheet is as wide as a sheet; on a phone it is shown smaller, and the frame is as tall as what is in it. */
function fitFrame(frame: HTMLIFrameElement | null): void {
  const body = frame?.contentDocument?.body
  if (!frame || !body) return
  for (const sheet of body.querySelectorAll('section')) {
    sheet.style.zoom = '1'
    sheet.classList.toggle('wide', sheet.offsetWidth > narrowest)
    sheet.style.zoom = String(Math.min(1, frame.clientWidth / sheet.offsetWidth))
  }
  const height = `${Math.ceil(body.getBoundingClientRect().height)}px`
  if (body.childElementCount > 0 && frame.style.height !== height) frame.style.height = height
}

// A sheet of A4 upright has 794 points of the screen, lying 1123.
const narrowest = 900
