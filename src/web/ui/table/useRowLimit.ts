import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

const step = 100

/** A hundred rows at a time keep an old computer quick; paper gets all of them. */
export function useRowLimit(): [number, () => void] {
  const [limit, setLimit] = useState(step)
  useEffect(() => {
    const showAll = () => flushSync(() => setLimit(Number.POSITIVE_INFINITY))
    window.addEventListener('beforeprint', showAll)
    return () => window.removeEventListener('beforeprint', showAll)
  }, [])
  return [limit, () => setLimit(limit + step)]
}
