import { Title } from '@mantine/core'
import { type AgreementState, stateOfAgreements } from '#domain/mentors/training.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import * as training from '#features/training/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import type { Tone } from '#web/ui/Notice.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import styles from './candidates.module.css'

const agreementWords: Record<AgreementState, { words: string; tone: Tone }> = {
  'not-needed': { words: 'не нужно: трудового договора нет', tone: 'calm' },
  missing: { words: 'не подписано', tone: 'warn' },
  'in-force': { words: 'подписано', tone: 'good' },
  'not-yet': { words: 'подписано, ещё не действует', tone: 'calm' },
  over: { words: 'срок закончился', tone: 'warn' },
}

/** Courses and the additional agreement, in short. */
export function TrainingPart({ personId }: { personId: string }) {
  const { today, organisationId } = usePlace()
  const may = useMay()
  const { data } = useRead(training.ofPerson, { personId })
  if (!data) return null
  const { words, tone } = agreementWords[stateOfAgreements(data.person.kind, data.agreements, today)]
  return (
    <section className={styles.section}>
      <Title order={2} mb="xs">
        Обучение и дополнительное соглашение
      </Title>
      <ul className={styles.lines}>
        {data.courses.length === 0 && <li>Обучение наставников не отмечено.</li>}
        {data.courses.map(({ id, title, hours, finishedOn, certificateNumber }) => (
          <li key={id}>
            {[
              title,
              hours === null ? null : counted(hours, ['час', 'часа', 'часов']),
              dayInFigures(finishedOn),
              certificateNumber && `удостоверение № ${certificateNumber}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
        <li>
          Дополнительное соглашение: <StatusWord tone={tone}>{words}</StatusWord>
        </li>
      </ul>
      <PageLink to={paths.trainingOf(organisationId, personId)}>
        {may(training.addCourse) ? 'Отметить и изменить' : 'Подробно'}
      </PageLink>
    </section>
  )
}
