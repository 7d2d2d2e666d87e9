import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** A long list shows its first lines until it is opened; paper gets all of them. */
export function useFold<Line>(
  lines: readonly Line[],
  most: number,
): { shown: readonly Line[]; hidden: number; open: () => void } {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const openForPaper = () => flushSync(() => setOpen(true))
    window.addEventListener('beforeprint', openForPaper)
    return () => window.removeEventListener('beforeprint', openForPaper)
  }, [])
  const shown = isOpen ? lines : lines.slice(0, most)
  return { shown, hidden: lines.length - shown.length, open: () => setOpen(true) }
}
