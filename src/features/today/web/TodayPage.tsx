import { Group, Stack, Text, Title } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import { figures } from '#domain/russian/plural.ts'
import * as journal from '#features/journal/contract.ts'
import * as matching from '#features/matching/contract.ts'
import * as organisations from '#features/organisations/contract.ts'
import { useRead } from '#web/api.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { History } from '#web/ui/History.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import * as contract from '../contract.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { OthersTasks, TaskList } from './TaskList.tsx'
import styles from './today.module.css'

type Today = OutputOf<typeof contract.show>

export function TodayPage() {
  const today = useRead(contract.show, {})
  const place = usePlace()
  return (
    <Page title="Сегодня" lead={dayInWords(place.today)} wide read={today}>
      {(answer) => (
        <div className={styles.columns}>
          <Stack gap="lg">
            <Waiting today={answer} />
            {answer.tasksOfCurator.length > 0 && (
              <section>
                <Title order={2} mb="xs">
                  У куратора
                </Title>
                <OthersTasks tasks={answer.tasksOfCurator} />
              </section>
            )}
            {answer.steps.length > 0 && <FirstSteps steps={answer.steps} />}
            {answer.ownPairs.length > 0 && <OwnPairs pairs={answer.ownPairs} />}
          </Stack>
          <Beside figures={answer.figures} />
        </div>
      )}
    </Page>
  )
}

function Waiting({ today }: { today: Today }) {
  const place = usePlace()
  const may = useMay()
  if (today.tasks.length > 0) return <TaskList tasks={today.tasks} />
  if (today.steps.length > 0 || today.ownPairs.length > 0) return null
  if (place.kind === 'municipality') {
    return (
      <EmptyState
        words="Организации ведут наставничество у себя"
        hint="Их людей и пары здесь не видно. Вы можете пригласить школы и сады: по ссылке руководитель или куратор заведёт организацию сам."
        act={
          may(organisations.list) && (
            <ActButton to={paths.organisations(place.organisationId)}>Открыть организации</ActButton>
          )
        }
      />
    )
  }
  const hint = today.figures
    ? 'Ничто не просрочено и не ждёт вашего решения.'
    : 'Ваша пара, согласия и анкеты — в разделе «Моё».'
  return <EmptyState words="Сегодня ничего не ждёт" hint={hint} act={<WhereElse />} />
}

/** When nothing waits: what this person most likely came for. */
function WhereElse() {
  const { organisationId } = usePlace()
  const may = useMay()
  if (may(journal.list)) {
    return (
      <ActButton look="other" to={paths.journal(organisationId)}>
        Что было сделано
      </ActButton>
    )
  }
  return (
    <Group gap="sm">
      {may({ allow: 'requests.collect' }) && (
        <ActButton look="other" to={paths.requests(organisationId)}>
          Листы запросов
        </ActButton>
      )}
      {may({ allow: 'support.view' }) && (
        <ActButton look="other" to={paths.support(organisationId)}>
          Поддержка психолога
        </ActButton>
      )}
      {may({ allow: 'own.view' }) && (
        <ActButton look="other" to={paths.own(organisationId)}>
          Открыть «Моё»
        </ActButton>
      )}
    </Group>
  )
}

/** As in the journal, without its links. */
function sentenceOf({ sentence, about, more }: OutputOf<typeof journal.list>['lines'][number]): string {
  if (about.length === 0) return sentence
  const names = about.map(({ name }) => name).join(about[0]?.kind === 'pair' ? '; ' : ', ')
  return `${sentence}: ${names}${more > 0 ? ` и ещё ${figures(more)}` : ''}`
}

function OwnPairs({ pairs }: { pairs: Today['ownPairs'] }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {pairs.length === 1 ? 'Ваша пара' : 'Ваши пары'}
      </Title>
      <Stack gap="sm">
        {pairs.map((pair) => (
          <div key={pair.id} className={styles.own}>
            <Text fw={600}>
              {pair.role === 'mentor' ? 'Вы наставник. Наставляемый: ' : 'Ваш наставник: '}
              {pair.withName}
            </Text>
            {pair.topics.length > 0 && <Text>Темы: {pair.topics.join(', ')}</Text>}
            <Text c="dimmed">По {dayInWords(pair.toOn)} включительно</Text>
          </div>
        ))}
      </Stack>
    </section>
  )
}

const figureWords = [
  ['mentees', 'Наставляемые', paths.mentees],
  ['mentors', 'Наставники', paths.mentors],
  ['menteesWithoutPair', 'Ждут наставника', paths.matching],
  ['pairsInForce', 'Пары в силе', paths.pairs],
] as const

function Beside({ figures: counts }: { figures: Today['figures'] }) {
  const { organisationId } = usePlace()
  const may = useMay()
  if (!counts) return null
  return (
    <aside className={styles.beside} aria-label="Кратко">
      <dl className={styles.figures}>
        {figureWords.map(([key, words, path]) => (
          <Group key={key} justify="space-between" wrap="nowrap" component="div">
            <dt>
              {path !== paths.matching || may(matching.latest) ? (
                <PageLink to={path(organisationId)}>{words}</PageLink>
              ) : (
                words
              )}
            </dt>
            <dd>{figures(counts[key])}</dd>
          </Group>
        ))}
      </dl>
      {may(journal.list) && <Lately />}
    </aside>
  )
}

function Lately() {
  const lines = useRead(journal.list, {})
  const place = usePlace()
  if (!lines.data) return null
  const latest = lines.data.lines.slice(0, 5)
  return (
    <section>
      <Title order={2} mb="xs">
        Что произошло
      </Title>
      <History
        narrow
        lines={latest.map((line) => ({
          id: String(line.id),
          when: momentInWords(line.at, place),
          who: line.who?.name ?? null,
          sentence: sentenceOf(line),
        }))}
      />
      {lines.data.total > latest.length && <PageLink to={paths.journal(place.organisationId)}>Весь журнал</PageLink>}
    </section>
  )
}
