import { Text } from '@mantine/core'
import { dayInWords, schoolYearShort } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { notify } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import { ClassesToMove } from './ClassesToMove.tsx'
import styles from './moves.module.css'
import { learners, people } from './moveWords.ts'

/** 1 September in one act: what each class becomes is seen before. */
export function SchoolYearPage() {
  const { organisationId } = usePlace()
  const year = useRead(contract.showSchoolYear, {})
  return (
    <Page
      title="Новый учебный год"
      lead={year.data && `Перевод классов и групп на ${schoolYearShort(year.data.schoolYear)}, с 1 сентября.`}
      back={{ to: paths.moves(organisationId), words: 'Движение' }}
      wide
      read={year}
    >
      {(answer) => (
        <>
          {answer.classes.length === 0 ? (
            <EmptyState
              words={answer.starts.length > 0 ? 'Все классы уже переведены' : 'Переводить некого'}
              hint="Здесь появляются обучающиеся, у которых на карточке стоит класс или группа прошлого учебного года."
            />
          ) : (
            <ClassesToMove key={answer.classes.map(({ title }) => title).join()} year={answer} />
          )}
          <Starts starts={answer.starts} />
        </>
      )}
    </Page>
  )
}

function Starts({ starts }: { starts: contract.SchoolYear['starts'] }) {
  const takeBack = useCommand(contract.takeBackSchoolYear, {
    refreshes: [contract.showSchoolYear],
    onDone: ({ moved }) => notify(`Перевод отменён: ${counted(moved.length, learners)} снова в прежних классах`),
  })
  if (starts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Уже переведены</h2>
      <ProblemNotice problem={takeBack.problem} onRetry={takeBack.retry} />
      <ul className={styles.lines}>
        {starts.map(({ id, startedOn, up, stays, graduates }) => (
          <li key={id}>
            {dayInWords(startedOn)}: {startInWords({ up, stays, graduates })}
            <div className={styles.acts}>
              <ActButton look="plain" busy={takeBack.busy} onClick={() => takeBack.run({ id })}>
                Отменить перевод
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
      <Text c="dimmed" mt="sm">
        Отменить можно целиком и пока ни у кого из переведённых ничего не изменилось.
      </Text>
    </section>
  )
}

function startInWords({ up, stays, graduates }: { up: number; stays: number; graduates: number }): string {
  return [
    up > 0 && `${counted(up, people)} в следующий класс`,
    stays > 0 && `${counted(stays, people)} в том же классе`,
    graduates > 0 && counted(graduates, ['выпускник', 'выпускника', 'выпускников']),
  ]
    .filter(Boolean)
    .join(', ')
}
