import { Stack, Text } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { counted } from '#domain/russian/plural.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import * as contract from '../contract.ts'
import { AddTopic } from './AddTopic.tsx'
import styles from './sheet.module.css'

type OwnTopic = OutputOf<typeof contract.ownTopics>['topics'][number]

/** Topics that the organisation added: offered, or taken off the list and kept for what names them. */
export function TopicsPage() {
  const { organisationId } = usePlace()
  const topics = useRead(contract.ownTopics, {})
  const refreshes = [contract.ownTopics]
  return (
    <Page
      title="Свои темы"
      lead="Темы вашей организации в листе запросов и в анкете наставника — вместе с общими пятнадцатью."
      back={{ to: paths.requests(organisationId), words: 'Запросы' }}
      wide
      read={topics}
      act={<AddTopic refreshes={refreshes} look="main" />}
    >
      {(answer) => <OwnTopics topics={answer.topics} />}
    </Page>
  )
}

function OwnTopics({ topics }: { topics: OwnTopic[] }) {
  const may = useMay()
  const back = useCommand(contract.changeTopic, {
    refreshes: [contract.ownTopics],
    onDone: () => notify('Вернули, как было'),
  })
  const change = useCommand(contract.changeTopic, { refreshes: [contract.ownTopics] })
  const offer = async ({ code, title, question, isOffered }: OwnTopic) => {
    const topic = { code, title, question }
    if ((await change.run({ ...topic, isOffered: !isOffered })) === null) return
    notifyUndo(isOffered ? `Тему «${title}» больше не предлагаем` : `Тема «${title}» снова в списке`, () =>
      back.runOrThrow({ ...topic, isOffered }),
    )
  }
  return (
    <Stack gap="md">
      <ProblemNotice problem={change.problem} onRetry={change.retry} />
      <DataTable
        caption="Свои темы"
        rows={topics}
        rowId={({ code }) => code}
        rowName={({ title }) => title}
        of={['тема', 'темы', 'тем']}
        columns={[
          {
            key: 'title',
            header: 'Тема',
            cell: ({ title, question }) => (
              <>
                {title}
                <span className={styles.under}>{question}</span>
              </>
            ),
            sortBy: ({ title }) => title,
          },
          {
            key: 'used',
            header: 'Названа',
            cell: ({ used }) => (used === 0 ? 'пока нигде' : counted(used, ['раз', 'раза', 'раз'])),
            sortBy: ({ used }) => used,
          },
          {
            key: 'offered',
            header: 'В списке',
            cell: (topic) => (
              <>
                <StatusWord tone={topic.isOffered ? 'good' : 'calm'}>{topic.isOffered ? 'да' : 'убрана'}</StatusWord>{' '}
                {may(contract.changeTopic) && (
                  <ActButton look="plain" size="sm" onClick={() => offer(topic)}>
                    {topic.isOffered ? 'Больше не предлагать' : 'Вернуть'}
                  </ActButton>
                )}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState
            words="Своих тем пока нет"
            hint="В листе запросов пятнадцать общих тем. Если чего-то не хватает, добавьте тему."
          />
        }
      />
      <Text c="dimmed">Убранную тему не предлагают, а в запросах и компетенциях, где её назвали, она остаётся.</Text>
    </Stack>
  )
}
