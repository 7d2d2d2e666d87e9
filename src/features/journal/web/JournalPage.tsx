import { Button, Group } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { figures } from '#domain/russian/plural.ts'
import { useReadMore } from '#web/api.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { History } from '#web/ui/History.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import * as contract from '../contract.ts'
import { ChainCheck } from './ChainCheck.tsx'

export function JournalPage() {
  const place = usePlace()
  const journal = useReadMore(contract.list, {}, ({ lines }) =>
    lines.length < 50 ? null : { before: lines.at(-1)?.id },
  )
  return (
    <Page
      title="Журнал"
      lead="Кто что сделал и когда. Записи нельзя ни изменить, ни убрать."
      act={<ChainCheck />}
      read={journal}
    >
      {({ pages }) => {
        const lines = pages.flatMap((page) => page.lines)
        const total = pages[0]?.total ?? 0
        return (
          <>
            <History
              empty="Записей пока нет: они появятся с первым делом."
              lines={lines.map((line) => ({
                id: String(line.id),
                when: momentInWords(line.at, place),
                who: line.who?.name ?? 'Программа',
                sentence: <Sentence line={line} />,
              }))}
            />
            {journal.hasNextPage && (
              <Group mt="md">
                <Button
                  variant="default"
                  loading={journal.isFetchingNextPage}
                  onClick={() => void journal.fetchNextPage()}
                >
                  Показать ещё (всего {figures(total)})
                </Button>
              </Group>
            )}
          </>
        )
      }}
    </Page>
  )
}

type Line = OutputOf<typeof contract.list>['lines'][number]

function Sentence({ line }: { line: Line }) {
  const { organisationId } = usePlace()
  return (
    <>
      {line.sentence}
      {line.about.map(({ kind, id, name }, index) => (
        <span key={id}>
          {index === 0 ? ': ' : separator(kind)}
          <PageLink to={kind === 'pair' ? paths.pair(organisationId, id) : paths.person(organisationId, id)}>
            {name}
          </PageLink>
        </span>
      ))}
      {line.more > 0 && ` и ещё ${figures(line.more)}`}
      {endsInInitials(line) ? '' : '.'}
    </>
  )
}

/** Between pairs a comma would be read as one among their names. */
const separator = (kind: 'person' | 'pair') => (kind === 'pair' ? '; ' : ', ')

/** «Белова О. В.» brings its own full stop. */
function endsInInitials({ about, more }: Line): boolean {
  return more === 0 && (about.at(-1)?.name.endsWith('.') ?? false)
}
