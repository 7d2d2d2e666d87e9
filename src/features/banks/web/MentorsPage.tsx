import { SegmentedControl, Select, Stack } from '@mantine/core'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { MentorEntry } from '../contract.ts'
import * as contract from '../contract.ts'
import { ApproveAll } from './approval/ApproveAll.tsx'
import { BankPapers } from './BankPapers.tsx'
import { banks } from './bankWords.ts'
import { MentorsTable } from './MentorsTable.tsx'
import { NextStep } from './NextStep.tsx'

export function MentorsPage() {
  const bank = useRead(contract.mentors, {})
  const { organisationId, schoolYear } = usePlace()
  const act = useMay()(contract.enter) && (
    <ActButton to={banks.mentor.enterAt(organisationId)}>{banks.mentor.enter}</ActButton>
  )
  return (
    <Page
      title={banks.mentor.title}
      lead={`Кто может помочь, в чём и скольким. ${schoolYearShort(schoolYear)}.`}
      wide
      read={bank}
      act={bank.data?.entries.length !== 0 && act}
      otherActs={
        <>
          <ActButton look="other" to={paths.training(organisationId)}>
            Обучение
          </ActButton>
          <ActButton look="other" to={paths.mentorBlanks(organisationId)}>
            Бланк анкеты
          </ActButton>
          {bank.data && bank.data.entries.length > 0 && <BankPapers side="mentor" />}
        </>
      }
    >
      {({ entries, topics }) =>
        entries.length === 0 ? (
          <EmptyState
            words="В базе наставников пока никого нет"
            hint="Отметьте опытных педагогов, которые готовы помогать. В чём каждый силён, укажете следом."
            act={act}
          />
        ) : (
          <Mentors entries={entries} topics={topics} />
        )
      }
    </Page>
  )
}

interface MentorsProps {
  entries: MentorEntry[]
  topics: { code: string; title: string }[]
}

/** Candidates apart from those whom the head has approved; whichever list has people stands first. */
function Mentors({ entries, topics }: MentorsProps) {
  const [url, change] = useUrlState()
  const approved = entries.filter(({ approvedOn }) => approvedOn !== null)
  const candidates = entries.filter(({ approvedOn }) => approvedOn === null)
  const shown = url.list ?? (approved.length === 0 ? 'candidates' : 'approved')
  const ofTopic = (each: MentorEntry) => !url.topic || each.topics.some(({ code }) => code === url.topic)
  const known = topics.filter(({ code }) => entries.some((each) => each.topics.some((topic) => topic.code === code)))
  return (
    <Stack gap="lg">
      <ApproveAll side="mentor" entries={entries} />
      <NextStep side="mentor" entries={entries} />
      <Lists shown={shown} approved={approved.length} candidates={candidates.length} />
      {known.length > 0 && (
        <Select
          label="Кто может помочь с темой"
          placeholder="Любая тема"
          data={known.map(({ code, title }) => ({ value: code, label: title }))}
          value={url.topic ?? null}
          onChange={(topic) => change({ topic })}
          clearable
          maw="28rem"
          className="noPrint"
        />
      )}
      <MentorsTable
        key={shown}
        entries={(shown === 'candidates' ? candidates : approved).filter(ofTopic)}
        topics={topics}
        isOfCandidates={shown === 'candidates'}
      />
    </Stack>
  )
}

interface ListsProps {
  shown: string
  approved: number
  candidates: number
}

function Lists({ shown, approved, candidates }: ListsProps) {
  const [url, change] = useUrlState()
  if (candidates === 0 && url.list === undefined) return null
  return (
    <SegmentedControl
      aria-label="Какой список показать"
      className="noPrint"
      w="fit-content"
      data={[
        { value: 'approved', label: `В базе: ${approved}` },
        { value: 'candidates', label: `Кандидаты: ${candidates}` },
      ]}
      value={shown}
      onChange={(list) => change({ list })}
    />
  )
}
