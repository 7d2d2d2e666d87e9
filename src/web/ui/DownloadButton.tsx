import { Button, type ButtonProps } from '@mantine/core'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { saveFile } from '#web/saveFile.ts'
import { notifyProblem } from './notices.tsx'

/** Still a link, for those who save it otherwise; pressed it fetches the file, so that a refusal is told in words. */
export function DownloadButton({ to, ...button }: ButtonProps & { to: string; children: ReactNode }) {
  const [busy, setBusy] = useState(false)
  async function download(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (busy) return
    setBusy(true)
    try {
      await saveFile(to)
    } catch (error) {
      notifyProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button {...button} component="a" href={to} download loading={busy} onClick={(event) => void download(event)} />
  )
}
