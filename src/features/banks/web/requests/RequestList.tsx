import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { requestEndingWords, requestStateWords, wantedChannelWords } from '#content/requestWords.ts'
import { difficultyWords } from '#content/topics.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import * as requests from '#features/requests/contract.ts'
import { useRead } from '#web/api.ts'
import { problemOf } from '#web/problem.ts'
import { useMay } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import styles from '../banks.module.css'
import type { EntryRequests, ShownRequest } from './entryRequests.ts'
import { RequestDialog } from './RequestDialog.tsx'
import { useRequestActs } from './useRequestActs.ts'

/** What became of each request: opened by whom, in work, resolved. */
export function RequestList({ entryId }: { entryId: string }) {
  const read = useRead(requests.ofEntry, { entryId })
  if (read.data === undefined) {
    return read.error ? (
      <ErrorState problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
    ) : (
      <Loading lines={3} />
    )
  }
  return <Requests entryId={entryId} {...read.data} />
}

function Requests({ entryId, ...answer }: EntryRequests & { entryId: string }) {
  const may = useMay()
  const [dialog, setDialog] = useState<ShownRequest | 'new' | null>(null)
  const acts = useRequestActs()
  return (
    <section className={styles.aside} aria-label="Запросы">
      <h2>Что с запросами</h2>
      <ProblemNotice problem={acts.problem} />
      {answer.requests.length === 0 ? (
        <Text c="dimmed">Запросов пока нет.</Text>
      ) : (
        <ul className={styles.requests}>
          {answer.requests.map((request) => (
            <li key={request.id}>
              <RequestWords request={request} kinds={answer.kinds} />
              <Acts request={request} acts={acts} onChange={() => setDialog(request)} />
            </li>
          ))}
        </ul>
      )}
      {may(requests.open) && !answer.sheet.isOver && (
        <Stack align="flex-start">
          <ActButton look="other" onClick={() => setDialog('new')}>
            Открыть ещё запрос
          </ActButton>
        </Stack>
      )}
      <RequestDialog entryId={entryId} answer={answer} request={dialog} onClose={() => setDialog(null)} />
    </section>
  )
}

function RequestWords({ request, kinds }: { request: ShownRequest; kinds: EntryRequests['kinds'] }) {
  const { wantedKind, wantedChannel, wantedTime, wantedHelp, mentor } = request
  const wanted = [
    kinds.find(({ code }) => code === wantedKind)?.title,
    wantedChannel && wantedChannelWords[wantedChannel],
    wantedTime,
  ].filter(Boolean)
  return (
    <div>
      <strong>{request.title}</strong> — {difficultyWords[request.difficulty]}{' '}
      <StatusWord tone={toneOf[request.state]}>
        {request.ending === null ? requestStateWords[request.state] : requestEndingWords[request.ending]}
      </StatusWord>
      {wantedHelp && <Text>{wantedHelp}</Text>}
      {wanted.length > 0 && <Text c="dimmed">{wanted.join(' · ')}</Text>}
      <Text c="dimmed" size="xs">
        {datesOf(request)}
        {mentor && ` Наставник по этой теме: ${mentor}.`}
      </Text>
    </div>
  )
}

const toneOf = { open: 'calm', 'in-work': 'warn', resolved: 'good' } as const

function datesOf({ openedOn, openedBy, takenOn, resolvedOn }: ShownRequest): string {
  const opened = `Открыт ${dayInFigures(openedOn)}${openedBy === null ? '' : ` (${openedBy})`}`
  const taken = takenOn === null ? '' : `, в работе с ${dayInFigures(takenOn)}`
  const resolved = resolvedOn === null ? '' : `, закончен ${dayInFigures(resolvedOn)}`
  return `${opened}${taken}${resolved}.`
}

interface ActsProps {
  request: ShownRequest
  acts: ReturnType<typeof useRequestActs>
  onChange: () => void
}

function Acts({ request, acts, onChange }: ActsProps) {
  const may = useMay()
  const works = may(requests.take)
  const changes = may(requests.change)
  const { state } = request
  return (
    <div className={styles.requestActs}>
      {works && state === 'open' && <Act onClick={() => acts.take(request)}>Взять в работу</Act>}
      {works && state === 'in-work' && <Act onClick={() => acts.resolve(request, 'helped')}>Решён</Act>}
      {works && state !== 'resolved' && (
        <Act onClick={() => acts.resolve(request, 'not-needed')}>Помощь больше не нужна</Act>
      )}
      {changes && state !== 'resolved' && <Act onClick={onChange}>Изменить</Act>}
      {works && state === 'open' && <Act onClick={() => acts.correct(request, 'opening')}>Записан по ошибке</Act>}
      {works && state === 'in-work' && <Act onClick={() => acts.correct(request, 'taking')}>Ещё не в работе</Act>}
      {works && state === 'resolved' && <Act onClick={() => acts.correct(request, 'resolving')}>Ещё не решён</Act>}
    </div>
  )
}

function Act({ children, onClick }: { children: string; onClick: () => unknown }) {
  return (
    <ActButton look="plain" size="sm" onClick={onClick}>
      {children}
    </ActButton>
  )
}
