import { Modal, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { signsAgreement, stateOfAgreements } from '#domain/mentors/training.ts'
import { dayInFigures, periodInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Page } from '#web/ui/Page.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Agreement, Course } from '../contract.ts'
import * as contract from '../contract.ts'
import { AgreementForm } from './AgreementForm.tsx'
import { CourseForm } from './CourseForm.tsx'
import { agreementWords, hours, nameOf, workOf } from './trainingWords.ts'

type Trained = OutputOf<typeof contract.ofPerson>

export function PersonTrainingPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const training = useRead(contract.ofPerson, { personId })
  const person = training.data?.person
  return (
    <Page
      title={person ? nameOf(person) : 'Обучение наставника'}
      lead={person && ['Обучение и дополнительное соглашение', workOf(person)].filter(Boolean).join(' · ')}
      back={{ to: paths.training(organisationId), words: 'Обучение наставников' }}
      read={training}
    >
      {(answer) => (
        <Stack gap="xl">
          <Courses trained={answer} />
          <Agreements trained={answer} />
        </Stack>
      )}
    </Page>
  )
}

function Courses({ trained: { person, courses } }: { trained: Trained }) {
  const may = useMay()
  const [opened, setOpened] = useState<Course | 'new' | null>(null)
  const close = () => setOpened(null)
  return (
    <section>
      <Title order={2} mb="xs">
        Обучение
      </Title>
      {courses.length === 0 && <Text c="dimmed">Пока не отмечено.</Text>}
      {courses.map((course) => (
        <Line key={course.id} onChange={may(contract.changeCourse) ? () => setOpened(course) : null}>
          {wordsOf(course)}
        </Line>
      ))}
      {may(contract.addCourse) && <ActButton onClick={() => setOpened('new')}>Отметить обучение</ActButton>}
      <Modal opened={opened !== null} onClose={close} title={`${nameOf(person)}: обучение`} size="lg">
        {opened !== null && <CourseForm people={[person]} course={opened === 'new' ? null : opened} onDone={close} />}
      </Modal>
    </section>
  )
}

function Agreements({ trained: { person, agreements } }: { trained: Trained }) {
  const { today } = usePlace()
  const may = useMay()
  const [opened, setOpened] = useState<Agreement | 'new' | null>(null)
  const close = () => setOpened(null)
  const { words, tone } = agreementWords[stateOfAgreements(person.kind, agreements, today)]
  return (
    <section>
      <Title order={2} mb="xs">
        Дополнительное соглашение к трудовому договору
      </Title>
      <p>
        <StatusWord tone={tone}>{words}</StatusWord>
      </p>
      <Text c="dimmed" mb="xs">
        Ст. 351.8 ТК РФ: содержание, срок и форма наставничества и его оплата — в договоре или соглашении к нему.
      </Text>
      {agreements.map((agreement) => (
        <Line key={agreement.id} onChange={may(contract.changeAgreement) ? () => setOpened(agreement) : null}>
          {agreement.number ? `№ ${agreement.number} от ` : 'от '}
          {dayInFigures(agreement.signedOn)}, {termOf(agreement)}
        </Line>
      ))}
      {may(contract.markAgreement) && (
        <ActButton
          look="other"
          whyNot={signsAgreement(person.kind) ? null : 'Соглашение заключают только с работниками организации'}
          onClick={() => setOpened('new')}
        >
          Отметить подписанным
        </ActButton>
      )}
      <Modal opened={opened !== null} onClose={close} title={`${nameOf(person)}: соглашение`} size="lg">
        {opened !== null && (
          <AgreementForm personId={person.id} agreement={opened === 'new' ? null : opened} onDone={close} />
        )}
      </Modal>
    </section>
  )
}

function Line({ onChange, children }: { onChange: (() => void) | null; children: ReactNode }) {
  return (
    <p>
      {children}{' '}
      {onChange && (
        <ActButton look="plain" size="compact-md" onClick={onChange}>
          Изменить
        </ActButton>
      )}
    </p>
  )
}

function wordsOf({ title, provider, hours: length, finishedOn, certificateNumber }: Course): string {
  const parts = [title, provider, length === null ? null : counted(length, hours), dayInFigures(finishedOn)]
  return [...parts, certificateNumber && `удостоверение № ${certificateNumber}`].filter(Boolean).join(', ')
}

function termOf({ fromOn, toOn }: Agreement): string {
  return toOn === null
    ? `действует с ${dayInFigures(fromOn)}`
    : `действует ${periodInFigures({ from: fromOn, to: toOn })}`
}
