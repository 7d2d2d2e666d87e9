import { Text, Title } from '@mantine/core'
import { dayInFigures } from '#domain/russian/dates.ts'
import { usePlace } from '#web/session.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { OwnConsent } from '../contract.ts'
import styles from './own.module.css'
import { consentWords } from './ownWords.ts'

export function OwnConsents({ consents, lacksProcessing }: { consents: OwnConsent[]; lacksProcessing: boolean }) {
  if (consents.length === 0 && !lacksProcessing) return null
  return (
    <section className={styles.section}>
      <Title order={2}>Ваши согласия</Title>
      {lacksProcessing && (
        <Notice tone="warn">
          Нет действующего согласия на обработку персональных данных. Бланк даст куратор: его подписывают от руки.
        </Notice>
      )}
      <ul className={styles.lines}>
        {consents.map((consent) => (
          <li key={consent.id}>
            {consentWords[consent.kind]} <ConsentState of={consent} />
            <Text c="dimmed">
              от {dayInFigures(consent.givenOn)}
              {consent.untilOn && `, до ${dayInFigures(consent.untilOn)}`}
              {consent.signatory === 'guardian' && ', подписал законный представитель'}
            </Text>
          </li>
        ))}
      </ul>
      {consents.length > 0 && (
        <Text c="dimmed" mt="xs">
          Согласие можно отозвать в любой день: напишите об этом куратору.
        </Text>
      )}
    </section>
  )
}

function ConsentState({ of: { isInForce, withdrawnOn, givenOn } }: { of: OwnConsent }) {
  const { today } = usePlace()
  if (isInForce) return <StatusWord tone="good">действует</StatusWord>
  if (withdrawnOn !== null && withdrawnOn <= today) return <StatusWord>отозвано</StatusWord>
  return <StatusWord>{givenOn > today ? 'ещё не началось' : 'срок истёк'}</StatusWord>
}
