import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'

/** Grey lines in place of what is coming. Quick answers show nothing at all, so that the page does not flicker. */
export function Loading({ lines = 5, what = 'Загружаем' }: { lines?: number; what?: string }) {
  const shown = useAfter(300)
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{what}…</VisuallyHidden>
      {shown && (
        <Stack gap="sm" py="md" aria-hidden>
          {widths.slice(0, lines).map((width) => (
            <Skeleton key={width} height="1.25rem" width={width} />
          ))}
        </Stack>
      )}
    </div>
  )
}

const widths = ['95%', '78%', '61%', '84%', '67%', '90%', '73%', '56%']

function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}
