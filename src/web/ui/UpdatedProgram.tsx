import { Button, Stack, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { ErrorState } from './ErrorState.tsx'

/** The server has a newer program, and the part that this page asks for is gone: only the whole page helps. */
export function UpdatedProgram() {
  const [reached, setReached] = useState<boolean | null>(null)
  useEffect(() => {
    fetch('/health/live').then(
      () => setReached(true),
      () => setReached(false),
    )
  }, [])
  const reload = () => window.location.reload()
  if (reached === null) return null
  if (!reached) return <ErrorState problem={{ kind: 'network' }} onRetry={reload} />
  return (
    <Stack gap="xs" py="lg" align="flex-start" role="alert" className="reading">
      <Title order={2}>Программа обновилась</Title>
      <Text>Всё сохранённое на месте. Обновите страницу и продолжайте.</Text>
      <Button mt="xs" onClick={reload}>
        Обновить страницу
      </Button>
    </Stack>
  )
}
