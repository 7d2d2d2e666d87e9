import { Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { queryClient, useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { problemOf } from '#web/problem.ts'
import { useSession } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageAlone } from '#web/ui/PageAlone.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import styles from './accounts.module.css'

type DemoPerson = OutputOf<typeof contract.demoPeople>['people'][number]

/** The door of the demo: its people as cards, one click each. */
export function LookAroundPage() {
  const people = useRead(contract.demoPeople, {})
  if (people.error && problemOf(people.error).kind === 'not-found') return <NoDemo />
  return (
    <PageAlone title="Демонстрация" wide>
      <Text className="reading">
        Выдуманный муниципалитет: школы, детский сад, колледж и их люди. Выберите, чьими глазами посмотреть. Менять
        можно всё: настоящих людей и документов здесь нет.
      </Text>
      {people.isPending && <Loading lines={6} />}
      {people.error && <ProblemNotice problem={problemOf(people.error)} onRetry={people.refetch} />}
      {people.data && <People people={people.data.people} />}
    </PageAlone>
  )
}

function People({ people }: { people: DemoPerson[] }) {
  const { refresh } = useSession()
  const navigate = useNavigate()
  const enter = useCommand(contract.signInAsDemo)
  const [chosen, setChosen] = useState<string | null>(null)

  async function signInAs(accountId: string) {
    setChosen(accountId)
    if ((await enter.run({ accountId })) === null) return
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'accounts.me' })
    await refresh()
    await navigate({ to: paths.start(), replace: true })
  }

  if (people.length === 0)
    return <EmptyState words="Людей пока нет" hint="Демонстрация ещё загружается. Обновите страницу через минуту." />
  const organisations = [...new Set(people.map((person) => person.organisationName))]
  return (
    <>
      <ProblemNotice problem={enter.problem} onRetry={enter.retry} />
      {organisations.map((organisation) => (
        <section key={organisation}>
          <Title order={2} mb="sm">
            {organisation}
          </Title>
          <div className={styles.cards}>
            {people
              .filter((person) => person.organisationName === organisation)
              .map((person) => (
                <Card
                  key={person.accountId}
                  person={person}
                  busy={enter.busy && chosen === person.accountId}
                  onEnter={() => signInAs(person.accountId)}
                />
              ))}
          </div>
        </section>
      ))}
    </>
  )
}

function Card({ person, busy, onEnter }: { person: DemoPerson; busy: boolean; onEnter: () => unknown }) {
  return (
    <article className={styles.card} aria-label={person.name}>
      <Title order={3}>{person.name}</Title>
      <Text c="dimmed">{person.roles.length > 0 ? person.roles.join(', ') : person.post}</Text>
      <Text className={styles.situation}>{person.situation}</Text>
      <ActButton look="other" busy={busy} onClick={onEnter}>
        Войти
      </ActButton>
    </article>
  )
}

function NoDemo() {
  return (
    <PageAlone title="Демонстрация">
      <Text>
        Здесь настоящие данные, поэтому демонстрация запускается отдельно: в папке программы выполните{' '}
        <code>npm run demo</code>.
      </Text>
    </PageAlone>
  )
}
