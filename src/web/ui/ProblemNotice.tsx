import { Button, Group, List, Text } from '@mantine/core'
import { mayRetry, type Problem, wordsOf } from '#web/problem.ts'
import styles from './notice.module.css'

interface ProblemNoticeProps {
  problem: Problem | null
  onRetry?: (() => unknown) | undefined
}

/** Above the thing that was refused: `<ProblemNotice problem={save.problem} onRetry={save.retry} />`. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  if (!problem) return null
  const { title, text } = wordsOf(problem)
  const reasons = reasonsOf(problem)
  return (
    <div role="alert" className={styles.notice} data-tone="bad">
      <Text fw={600}>{title}</Text>
      {reasons.length > 1 ? (
        <List mt={4}>
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      ) : (
        <Text>{text}</Text>
      )}
      {onRetry && (mayRetry(problem) || problem.kind === 'sign-in') && (
        <Group mt="xs">
          <Button variant="default" size="sm" onClick={() => void onRetry()}>
            {problem.kind === 'sign-in' ? 'Войти и продолжить' : 'Повторить'}
          </Button>
        </Group>
      )}
    </div>
  )
}

/** The words of each reason, once. */
export function reasonsOf(problem: Problem): string[] {
  return problem.kind === 'refused' ? [...new Set(problem.reasons.map(({ words }) => words))] : []
}
