import { Text, Title } from '@mantine/core'
import { pairConsentWords, partyWords } from '#content/pairWords.ts'
import { type PairConsent, parties } from '#domain/mentoringPair.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { useMay } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { PairPage } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './pairs.module.css'
import { shortNameOf } from './pairView.ts'

/** Who agreed when, and which papers are there. */
export function PairAgreement({ pair }: { pair: PairPage }) {
  return (
    <>
      <Confirmations pair={pair} />
      <section>
        <Title order={2}>Письменные согласия</Title>
        <Text c="dimmed">Подписанные бумаги. Их отмечают в разделе «Согласия».</Text>
        <ul className={styles.list}>
          {consentOrder
            .filter((which) => isShown(pair, which))
            .map((which) => {
              const consent = pair.consents.find((each) => each.which === which)
              const missing = pair.missingConsents.includes(which)
              return (
                <li key={which}>
                  <span>{upperFirst(pairConsentWords[which])}</span>
                  <StatusWord tone={missing ? 'warn' : 'good'}>
                    {consent && !missing ? `получено ${dayInWords(consent.givenOn)}` : consentGone(consent)}
                  </StatusWord>
                </li>
              )
            })}
        </ul>
      </section>
    </>
  )
}

const consentOrder: readonly PairConsent[] = [
  'mentor',
  'mentorGuardian',
  'mentee',
  'menteeGuardian',
  'mentorProcessing',
  'mentorGuardianProcessing',
  'menteeProcessing',
  'menteeGuardianProcessing',
]

/** Of an adult no guardian signs, of a child nobody else. */
function isShown({ consents, missingConsents }: PairPage, which: PairConsent): boolean {
  return missingConsents.includes(which) || consents.some((consent) => consent.which === which)
}

function consentGone(consent: PairPage['consents'][number] | undefined): string {
  if (!consent) return 'нет'
  if (consent.withdrawnOn !== null) return `отозвано ${dayInWords(consent.withdrawnOn)}`
  return consent.untilOn !== null ? `срок истёк ${dayInWords(consent.untilOn)}` : 'ещё не действует'
}

function Confirmations({ pair }: { pair: PairPage }) {
  const may = useMay()
  const refreshes = [contract.show, contract.list]
  const again = useCommand(contract.confirm, { refreshes, onDone: () => notify('Отметка снова стоит') })
  const correct = useCommand(contract.correctConfirmation, { refreshes })
  const mayCorrect = may(contract.correctConfirmation) && pair.fixed === null && pair.draftOrderId === null
  return (
    <section>
      <Title order={2}>Согласие сторон на пару</Title>
      <Text c="dimmed">Сказано на словах. Отмечает куратор.</Text>
      <ProblemNotice problem={correct.problem} onRetry={correct.retry} />
      <ul className={styles.list}>
        {parties.map((party) => {
          const given = pair.confirmations.find((each) => each.party === party)
          return (
            <li key={party}>
              <span>
                {upperFirst(partyWords[party])}
                {given && (
                  <span className={styles.under}>
                    {dayInWords(given.confirmedOn)}, отметил: {shortNameOf(given.recordedBy)}
                  </span>
                )}
              </span>
              {!given && <StatusWord tone="warn">ещё нет</StatusWord>}
              {given && !mayCorrect && <StatusWord tone="good">согласен</StatusWord>}
              {given && mayCorrect && (
                <ActButton
                  look="plain"
                  size="sm"
                  busy={correct.busy}
                  onClick={async () => {
                    const done = await correct.run({ confirmations: [{ pairId: pair.id, party }] })
                    const confirmed = { pairIds: [pair.id], parties: [party], on: given.confirmedOn }
                    if (done) notifyUndo('Отметка снята', () => again.runOrThrow(confirmed))
                  }}
                >
                  Снять отметку
                </ActButton>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
