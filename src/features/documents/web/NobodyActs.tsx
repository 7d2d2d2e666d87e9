import { Text } from '@mantine/core'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'

/** Who is missing on the day of the order, and where that is mended. */
export function NobodyActs({ words }: { words: readonly string[] }) {
  const { organisationId } = usePlace()
  if (words.length === 0) return null
  return (
    <Notice tone="bad">
      {words.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Text mt={4}>
        Если день записан неверно, исправьте его в{' '}
        <PageLink to={paths.appointments(organisationId)}>назначениях</PageLink>. Если верно, выберите другой день
        приказа.
      </Text>
    </Notice>
  )
}
