import { Stack, Text } from '@mantine/core'
import { dayInFigures, schoolYearShort } from '#domain/russian/dates.ts'
import { counted, type PluralForms } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { KeptEntry } from '../contract.ts'
import * as contract from '../contract.ts'
import { useUpkeep } from './useUpkeep.ts'

const people: PluralForms = ['запись', 'записи', 'записей']

export function UpkeepPage() {
  const kept = useRead(contract.list, {})
  return (
    <Page
      title="Актуальность баз"
      lead="Раз в год каждую запись подтверждают: человек по-прежнему участвует, сведения верны."
      wide
      read={kept}
      otherActs={
        <ActButton look="other" onClick={() => window.print()}>
          Печать
        </ActButton>
      }
    >
      {(answer) => (
        <Stack gap="lg">
          <Share {...answer} />
          <UpkeepTable {...answer} />
        </Stack>
      )}
    </Page>
  )
}

type Answer = NonNullable<ReturnType<typeof useRead<typeof contract.list>>['data']>

function Share({ share, counts }: Answer) {
  if (share === null) return null
  const leftBehind = counts.leftBehind > 0 && `, ${counted(counts.leftBehind, people)} осталось в базах прошлых лет`
  return (
    <Text>
      Подтверждено за последний год {share}% записей. В базах этого учебного года {counted(counts.entries, people)}
      {leftBehind}.
    </Text>
  )
}

function UpkeepTable({ entries }: Answer) {
  const may = useMay()
  const { organisationId } = usePlace()
  const { confirm, letGo } = useUpkeep()
  const names = new Map(entries.map(({ person }) => [person.id, nameOf(person)]))
  const chosen = (ids: readonly string[]) => ({
    entries: entries.filter(({ id }) => ids.includes(id)).map(({ id, version }) => ({ id, version })),
  })
  const whyNotSoMany = (ids: readonly string[]) =>
    ids.length > contract.mostAtOnce ? `За один раз — не больше ${contract.mostAtOnce}` : null
  return (
    <Stack gap="md">
      <ProblemNotice problem={withNames(confirm.problem, (id) => names.get(id))} onRetry={confirm.retry} />
      <ProblemNotice problem={withNames(letGo.problem, (id) => names.get(id))} onRetry={letGo.retry} />
      <DataTable
        caption="Записи, которые ждут подтверждения"
        rows={entries}
        rowId={({ id }) => id}
        rowName={({ person }) => nameOf(person)}
        of={people}
        columns={[
          {
            key: 'name',
            header: 'Кто',
            cell: ({ person }) => <PageLink to={paths.person(organisationId, person.id)}>{nameOf(person)}</PageLink>,
            sortBy: ({ person }) => nameOf(person),
          },
          { key: 'bank', header: 'База', cell: ({ side }) => bankWords[side], sortBy: ({ side }) => side },
          {
            key: 'state',
            header: 'Что не так',
            cell: (entry) => <State entry={entry} />,
            sortBy: ({ schoolYear, enteredOn, confirmedOn }) => `${schoolYear} ${confirmedOn ?? enteredOn}`,
          },
        ]}
        filters={[
          {
            key: 'bank',
            label: 'База',
            options: (['mentee', 'mentor'] as const).map((side) => ({
              value: side,
              words: bankWords[side],
              fits: (entry: KeptEntry) => entry.side === side,
            })),
          },
        ]}
        searchIn={({ person }) => `${nameOf(person)} ${person.post ?? ''} ${person.subject ?? ''}`}
        {...(may(contract.confirm) && {
          bulkActs: (ids: readonly string[], clear: () => void) => (
            <>
              <ActButton
                whyNot={whyNotSoMany(ids)}
                busy={confirm.busy}
                onClick={async () => (await confirm.run(chosen(ids))) && clear()}
              >
                Всё верно, подтвердить
              </ActButton>
              <ActButton
                look="other"
                whyNot={whyNotSoMany(ids)}
                busy={letGo.busy}
                onClick={async () => (await letGo.run(chosen(ids))) && clear()}
              >
                Больше не участвуют
              </ActButton>
            </>
          ),
        })}
        empty={
          <EmptyState
            words="Все записи подтверждены"
            hint="Когда со дня подтверждения пройдёт год, запись появится здесь."
          />
        }
      />
    </Stack>
  )
}

const bankWords = { mentee: 'наставляемые', mentor: 'наставники' } as const

function State({ entry: { state, schoolYear, enteredOn, confirmedOn } }: { entry: KeptEntry }) {
  if (state === 'left-behind')
    return <StatusWord tone="warn">{`запись прошлых лет: ${schoolYearShort(schoolYear)}`}</StatusWord>
  if (confirmedOn === null) return <StatusWord tone="warn">{`внесена ${dayInFigures(enteredOn)}`}</StatusWord>
  return <StatusWord tone="warn">{`подтверждена ${dayInFigures(confirmedOn)}`}</StatusWord>
}

function nameOf({ surname, given, patronymic }: KeptEntry['person']): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}
