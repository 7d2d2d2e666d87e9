import { Stack } from '@mantine/core'
import { useState } from 'react'
import { pairStateWords } from '#content/pairWords.ts'
import { useRead } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { PairInList } from '../contract.ts'
import * as contract from '../contract.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { columnsOfPairs } from './pairColumns.tsx'
import { nameOf, pairForms, pairName } from './pairView.ts'
import { useSettingAside } from './useSettingAside.ts'

export function PairsPage() {
  const pairs = useRead(contract.list, {})
  const { organisationId } = usePlace()
  const may = useMay()
  return (
    <Page
      title="Пары"
      lead="Кто с кем работает и чего каждая пара ждёт: сначала стороны соглашаются на словах, потом подписывают бумаги."
      wide
      read={pairs}
      act={
        (pairs.data?.counts['ready-for-order'] ?? 0) > 0 &&
        may({ allow: 'documents.draft' }) && (
          <ActButton to={paths.newOrder(organisationId)}>Подготовить приказ</ActButton>
        )
      }
      otherActs={
        <ActButton look="other" onClick={() => window.print()}>
          Печать
        </ActButton>
      }
    >
      {(answer) => <PairTable {...answer} />}
    </Page>
  )
}

type Answer = NonNullable<ReturnType<typeof useRead<typeof contract.list>>['data']>

function PairTable({ pairs, counts }: Answer) {
  const { organisationId } = usePlace()
  const may = useMay()
  const [confirming, setConfirming] = useState<{ pairs: PairInList[]; clear: () => void } | null>(null)
  const { setAside } = useSettingAside()
  const names = new Map(pairs.map((pair) => [pair.id, pairName(pair)]))
  const toConsents = may({ allow: 'consents.view' }) ? paths.consents(organisationId) : null
  const chosen = (ids: readonly string[]) => pairs.filter(({ id }) => ids.includes(id))
  return (
    <Stack gap="md">
      <ProblemNotice problem={withNames(setAside.problem, (id) => names.get(id))} onRetry={setAside.retry} />
      <DataTable
        caption="Пары"
        rows={pairs}
        rowId={({ id }) => id}
        rowName={pairName}
        of={pairForms}
        columns={columnsOfPairs(organisationId, toConsents)}
        filters={[
          {
            key: 'state',
            label: 'Состояние',
            options: contract.pairStates
              .filter((state) => counts[state])
              .map((state) => ({
                value: state,
                words: `${pairStateWords[state]} (${counts[state]})`,
                fits: (pair: PairInList) => pair.state === state,
              })),
          },
        ]}
        searchIn={({ mentor, mentee }) => `${nameOf(mentor)} ${nameOf(mentee)}`}
        {...(may(contract.confirm) && {
          bulkActs: (ids: string[], clear: () => void) => (
            <>
              <ActButton onClick={() => setConfirming({ pairs: chosen(ids), clear })}>
                Отметить согласие сторон
              </ActButton>
              <ActButton
                look="other"
                busy={setAside.busy}
                onClick={async () => {
                  const seen = chosen(ids).map(({ id, version }) => ({ id, version }))
                  if (await setAside.run({ pairs: seen })) clear()
                }}
              >
                Отложить
              </ActButton>
            </>
          ),
        })}
        empty={<NoPairs />}
      />
      <ConfirmDialog
        pairs={confirming?.pairs ?? []}
        onClose={(done) => {
          if (done) confirming?.clear()
          setConfirming(null)
        }}
      />
    </Stack>
  )
}

function NoPairs() {
  const { organisationId } = usePlace()
  const may = useMay()
  return (
    <EmptyState
      words="Пар пока нет"
      hint="Их предлагает подбор: по запросам наставляемых и компетенциям наставников."
      act={
        may({ allow: 'matching.propose' }) && <ActButton to={paths.matching(organisationId)}>К подбору пар</ActButton>
      }
    />
  )
}
