import { Checkbox, Group, Text } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { PairForOrder } from '../contract.ts'
import styles from './documents.module.css'
import { aboutPair, pairName } from './pairNames.ts'

interface PairChoiceProps {
  pairs: PairForOrder[]
  chosen: string[]
  onChange: (ids: string[]) => void
}

/** The ready pairs with a tick; the others below, each with what it still lacks. */
export function PairChoice({ pairs, chosen, onChange }: PairChoiceProps) {
  const ready = pairs.filter(({ lacking }) => lacking.length === 0)
  const waiting = pairs.filter(({ lacking }) => lacking.length > 0)
  const all = chosen.length === ready.length
  return (
    <>
      <Checkbox.Group
        label="Какие пары закрепить?"
        description={
          ready.length === 0 ? undefined : `Готово к приказу: ${counted(ready.length, ['пара', 'пары', 'пар'])}`
        }
        value={chosen}
        onChange={onChange}
      >
        {ready.length === 0 && <Text>Готовых пар пока нет.</Text>}
        {ready.length > 1 && (
          <Group mt={4}>
            <ActButton look="plain" size="compact-md" onClick={() => onChange(all ? [] : ready.map(({ id }) => id))}>
              {all ? 'Снять все отметки' : 'Отметить все'}
            </ActButton>
          </Group>
        )}
        <ul className={styles.pairs}>
          {ready.map((pair) => (
            <li key={pair.id}>
              <Checkbox
                value={pair.id}
                label={pairName(pair)}
                description={aboutPair(pair, pair.startsOn, pair.endsOn)}
              />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      {waiting.length > 0 && <WaitingPairs pairs={waiting} />}
    </>
  )
}

function WaitingPairs({ pairs }: { pairs: PairForOrder[] }) {
  const { organisationId } = usePlace()
  return (
    <section aria-labelledby="waiting">
      <Text id="waiting" fw={500}>
        Пока нельзя: {counted(pairs.length, ['пара', 'пары', 'пар'])}
      </Text>
      <ul className={styles.pairs}>
        {pairs.map((pair) => (
          <li key={pair.id}>
            <PageLink to={paths.pair(organisationId, pair.id)}>{pairName(pair)}</PageLink>
            {pair.lacking.map(({ reason, words }) => (
              <Text key={reason} size="xs" c="dimmed">
                {words}
              </Text>
            ))}
            {pair.draftedIn && (
              <PageLink to={paths.document(organisationId, pair.draftedIn)}>Открыть тот проект</PageLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
