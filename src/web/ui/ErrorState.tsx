import { Button, Stack, Text, Title } from '@mantine/core'
import { mayRetry, type Problem, wordsOf } from '#web/problem.ts'

/** In place of what could not be shown: what happened, what is safe, what to do. */
export function ErrorState({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { title, text } = wordsOf(problem)
  return (
    <Stack gap="xs" py="lg" align="flex-start" role="alert" className="reading">
      <Title order={2}>{title}</Title>
      <Text>{text}</Text>
      {onRetry && (mayRetry(problem) || problem.kind === 'sign-in') && (
        <Button variant="default" mt="xs" onClick={onRetry}>
          Попробовать ещё раз
        </Button>
      )}
    </Stack>
  )
}
