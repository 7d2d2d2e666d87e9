import { Stack } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import { AssociationProgress } from './AssociationProgress.tsx'
import { CollectedTable } from './CollectedTable.tsx'

type Sheet = 'all' | 'none' | 'filled'

/** Who has filled a sheet of requests, by subject association; the head of one sees the own people alone. */
export function CollectionPage() {
  const { organisationId, schoolYear } = usePlace()
  const may = useMay()
  const [url] = useUrlState()
  const sheet: Sheet = url.sheet === 'none' || url.sheet === 'filled' ? url.sheet : 'all'
  const collection = useRead(
    contract.collection,
    { association: url.association ?? '', sheet, find: url.q ?? '' },
    { keep: true },
  )
  const first = collection.data?.people.find(({ mark }) => mark === null)
  return (
    <Page
      title="Запросы"
      lead={`Кто уже заполнил лист запросов: с чем нужна помощь. ${schoolYearShort(schoolYear)}.`}
      wide
      read={collection}
      act={
        first && <ActButton to={paths.requestSheet(organisationId, first.person.id)}>Вносить листы подряд</ActButton>
      }
      otherActs={
        <>
          {may(contract.ownTopics) && (
            <ActButton look="other" to={paths.requestTopics(organisationId)}>
              Свои темы
            </ActButton>
          )}
          <ActButton look="other" to={paths.requestBlanks(organisationId)}>
            Пустой бланк
          </ActButton>
        </>
      }
    >
      {(answer) => <Collection {...answer} />}
    </Page>
  )
}

function Collection(answer: OutputOf<typeof contract.collection>) {
  if (answer.ownAssociations?.length === 0) {
    return (
      <EmptyState
        words="В вашем назначении не указано методобъединение"
        hint="Попросите куратора указать его в разделе «Назначения»: тогда здесь появятся ваши коллеги."
      />
    )
  }
  if (answer.ownAssociations !== null && answer.associations.length === 0) {
    return (
      <EmptyState
        words={`Никого нет в объединении «${answer.ownAssociations.join('», «')}»`}
        hint="Проверьте, так ли оно названо в карточках людей: название сверяется с назначением."
      />
    )
  }
  return (
    <Stack gap="lg">
      <AssociationProgress associations={answer.associations} />
      <CollectedTable people={answer.people} total={answer.total} />
    </Stack>
  )
}
