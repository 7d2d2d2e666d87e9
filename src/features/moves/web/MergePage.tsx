import { Radio, Text } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { wordsOfRefusal } from '#content/refusalWords.ts'
import { type MergedField, mergedFields } from '#domain/moves/mergedRecord.ts'
import * as people from '#features/people/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ConfirmChange } from '#web/ui/ConfirmChange.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { notify } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import { ComparedRecords } from './ComparedRecords.tsx'
import styles from './moves.module.css'
import { mergedFieldWords, nameOf } from './moveWords.ts'

/** Two records side by side: which one stays, and what it takes from the other. */
export function MergePage() {
  const { personId = '', otherId = '' } = useParams({ strict: false }) as { personId?: string; otherId?: string }
  const { organisationId } = usePlace()
  const comparison = useRead(contract.compare, { id: personId, otherId })
  return (
    <Page
      title="Один человек или два?"
      lead="Сравните карточки. Если человек один, выберите, какая останется: всё со второй перейдёт к ней."
      back={{ to: paths.repeats(organisationId), words: 'Возможные повторы' }}
      wide
      read={comparison}
    >
      {(answer) => <Merging key={answer.records.map(({ version }) => version).join()} answer={answer} />}
    </Page>
  )
}

function Merging({ answer }: { answer: contract.Comparison }) {
  const [first, second] = answer.records
  // The record on which more hangs is the likelier one to stay.
  const [keptId, setKeptId] = useState(weightOf(second) > weightOf(first) ? second?.id : first?.id)
  const [chosen, setChosen] = useState<ReadonlyMap<MergedField, string>>(new Map())
  const [asking, setAsking] = useState(false)
  const kept = answer.records.find(({ id }) => id === keptId)
  const merged = answer.records.find(({ id }) => id !== keptId)
  if (!kept || !merged) return null
  const taken = mergedFields.filter((field) => chosen.get(field) === merged.id && kept.facts[field] !== null)
  return (
    <>
      {answer.isDifferent && <Notice>Раньше отмечено, что это разные люди.</Notice>}
      <Radio.Group label="Какая карточка останется?" value={kept.id} onChange={setKeptId} className={styles.keep ?? ''}>
        {answer.records.map((record, index) => (
          <Radio key={record.id} value={record.id} label={`${index === 0 ? 'Первая' : 'Вторая'}: ${nameOf(record)}`} />
        ))}
      </Radio.Group>
      <ComparedRecords
        records={answer.records}
        keptId={kept.id}
        chosen={chosen}
        onChoose={(field, id) => setChosen(new Map(chosen).set(field, id))}
      />
      <Acts answer={answer} onMerge={() => setAsking(true)} />
      <ConfirmMerge opened={asking} kept={kept} merged={merged} taken={taken} onClose={() => setAsking(false)} />
    </>
  )
}

type Compared = contract.Comparison['records'][number]

function weightOf(record: Compared | undefined): number {
  if (!record) return -1
  const { appointments, bankEntries, pairs, consents, documents } = record.counts
  return appointments + bankEntries + pairs + consents + documents + (record.signsIn ? 1 : 0)
}

function Acts({ answer, onMerge }: { answer: contract.Comparison; onMerge: () => void }) {
  const { organisationId } = usePlace()
  const navigate = useNavigate()
  const [first, second] = answer.records
  const mark = useCommand(contract.markDifferent, {
    refreshes: [contract.showRepeats, contract.compare],
    onDone: () => {
      notify('Отмечено: это разные люди')
      void navigate({ href: paths.repeats(organisationId) })
    },
  })
  return (
    <section className={styles.section}>
      <ProblemNotice problem={mark.problem} onRetry={mark.retry} />
      {answer.whyNot.length > 0 && (
        <Notice tone="warn">
          <Text fw={600}>Объединить пока нельзя</Text>
          {answer.whyNot.map((reason) => (
            <Text key={reason}>{wordsOfRefusal({ reason })}</Text>
          ))}
        </Notice>
      )}
      <div className={styles.acts}>
        <ActButton whyNot={answer.whyNot.length > 0 ? 'Сначала уберите то, что мешает' : null} onClick={onMerge}>
          Объединить
        </ActButton>
        {!answer.isDifferent && (
          <ActButton
            look="other"
            busy={mark.busy}
            onClick={() => mark.run({ id: first?.id ?? '', otherId: second?.id ?? '' })}
          >
            Это разные люди
          </ActButton>
        )}
      </div>
    </section>
  )
}

interface ConfirmMergeProps {
  opened: boolean
  kept: Compared
  merged: Compared
  taken: readonly MergedField[]
  onClose: () => void
}

function ConfirmMerge({ opened, kept, merged, taken, onClose }: ConfirmMergeProps) {
  const { organisationId } = usePlace()
  const navigate = useNavigate()
  const merge = useCommand(contract.merge, {
    refreshes: [contract.showRepeats, contract.compare, people.showPerson, people.listPeople, people.searchPeople],
    onDone: () => {
      notify('Карточки объединены')
      void navigate({ href: paths.person(organisationId, kept.id) })
    },
  })
  const fields = taken.map((field) => mergedFieldWords[field].toLowerCase()).join('; ')
  return (
    <ConfirmChange
      opened={opened}
      question={`Останется «${nameOf(kept)}»?`}
      changes={[
        'Пары, записи в базах, согласия, назначения и документы второй карточки перейдут к этой.',
        'Вторая карточка исчезнет из списков и поиска, её история будет видна на этой.',
        ...(fields === '' ? [] : [`Со второй карточки возьмём: ${fields}.`]),
      ]}
      safe="Чего на этой карточке нет, она тоже возьмёт со второй. Разделить карточки обратно нельзя."
      act="Объединить"
      busy={merge.busy}
      problem={merge.problem}
      onConfirm={() =>
        merge.run({
          kept: { id: kept.id, version: kept.version },
          merged: { id: merged.id, version: merged.version },
          taken: [...taken],
        })
      }
      onClose={onClose}
    />
  )
}
