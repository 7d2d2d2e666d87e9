import { Stack, Text } from '@mantine/core'
import { presetRemark } from '#content/consentWordings.ts'
import { counted } from '#domain/russian/plural.ts'
import type { TaskCode } from '#domain/whatNow.ts'
import * as banks from '#features/banks/contract.ts'
import * as today from '#features/today/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import { ConsentsMatrix } from './ConsentsMatrix.tsx'
import { blanksInWords, consents, ofPeople } from './consentWords.ts'
import { useNeeded, useNeedFilter } from './useNeeded.ts'
import { usePrint } from './usePrint.ts'

export function ConsentsPage() {
  const filter = useNeedFilter()
  const needed = useNeeded(filter)
  const may = useMay()
  const { organisationId } = usePlace()
  const print = usePrint()
  const [first] = needed.data?.pages ?? []
  const papers = first?.fitting.lacking ?? 0
  return (
    <Page
      title="Согласия"
      lead="Кто из участников уже подписал бумаги и кому их ещё нужно дать на подпись."
      wide
      read={needed}
      otherActs={
        <ActButton look="other" onClick={() => window.print()}>
          Печать списка
        </ActButton>
      }
      act={
        papers > 0 &&
        may(contract.print) && (
          <ActButton busy={print.busy} onClick={() => print.run(filter)}>
            {blanksInWords(papers)}
          </ActButton>
        )
      }
    >
      {({ pages }) =>
        pages[0]?.counts.people === 0 ? (
          <EmptyState
            words="Пока никто не участвует"
            hint="Согласия понадобятся, когда в базах появятся наставляемые и наставники."
            act={may(banks.mentees) && <ActButton to={paths.mentees(organisationId)}>К наставляемым</ActButton>}
          />
        ) : (
          <Stack gap="lg">
            <ProblemNotice problem={print.problem} onRetry={print.retry} />
            {pages[0] && <NextStep counts={pages[0].counts} />}
            <ConsentsMatrix pages={pages} load={() => needed.fetchNextPage()} loading={needed.isFetchingNextPage} />
            <Text c="dimmed" className="noPrint">
              {presetRemark}
            </Text>
          </Stack>
        )
      }
    </Page>
  )
}

/** Of what waits, in the order of the start page, the steps that follow when every paper is there. */
const afterConsents: Partial<Record<TaskCode, { words: string; to: (organisationId: string) => string }>> = {
  'orders-to-sign': { words: 'отметьте подписанный приказ', to: paths.documents },
  'pairs-to-confirm': { words: 'отметьте согласие сторон', to: paths.pairs },
  'pairs-ready': { words: 'составьте приказ о парах', to: paths.newOrder },
  'orders-to-print': { words: 'распечатайте проект приказа', to: paths.documents },
  'mentees-waiting': { words: 'подберите пары', to: paths.matching },
}

function NextStep({ counts }: { counts: { peopleLacking: number; missing: number } }) {
  const { organisationId } = usePlace()
  const next = useRead(today.show, {}, { enabled: counts.missing === 0 })
  if (counts.missing === 0) {
    const step = next.data?.tasks.map(({ code }) => afterConsents[code]).find((found) => found !== undefined)
    return (
      <Notice tone="good">
        Все нужные согласия есть.
        {step && (
          <>
            {' '}
            Дальше: <PageLink to={step.to(organisationId)}>{step.words}</PageLink>.
          </>
        )}
      </Notice>
    )
  }
  return (
    <Notice>
      Не хватает: {counted(counts.missing, consents)} у {counted(counts.peopleLacking, ofPeople)}. Скачайте и
      распечатайте бланки, дайте подписать и отметьте, когда вернутся.
    </Notice>
  )
}
