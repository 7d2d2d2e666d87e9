import { Text } from '@mantine/core'
import { isOutdatedWording } from '#content/consentWordings.ts'
import type { ConsentKind } from '#domain/consent.ts'
import { classInWords } from '#domain/russian/classTitle.ts'
import { postWithSubject } from '#domain/russian/postWithSubject.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { Need, PersonWithNeeds } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './consents.module.css'
import {
  birthdayInWords,
  blanksInWords,
  kindWords,
  lackingOf,
  nameOf,
  paperInWords,
  people as peopleForms,
  shortNameOf,
  signerInWords,
  stateWords,
} from './consentWords.ts'
import { usePrint } from './usePrint.ts'

interface ConsentsTableProps {
  people: PersonWithNeeds[]
  /** Kinds that anybody needs: a column each. */
  kinds: readonly ConsentKind[]
  more: { total: number; load: () => unknown; loading: boolean }
  onOpen: (personId: string) => void
  /** Null: may look only. */
  onRecord: ((personIds: string[], clear: () => void) => void) | null
}

const mostChosen = 60

export function ConsentsTable({ people, kinds, more, onOpen, onRecord }: ConsentsTableProps) {
  const [, change] = useUrlState()
  const forget = () => change({ q: null, state: null, kind: null, side: null, class: null, association: null })
  return (
    <DataTable
      caption="Согласия участников"
      rows={people}
      rowId={({ person }) => person.id}
      rowName={({ person }) => nameOf(person)}
      of={peopleForms}
      columns={[nameColumn(onOpen), ...kinds.map(kindColumn)]}
      more={more}
      bulkActs={(ids, clear) => (
        <BulkActs
          chosen={people.filter(({ person }) => ids.includes(person.id))}
          onRecord={onRecord && (() => onRecord(ids, clear))}
        />
      )}
      empty={
        <EmptyState
          words="Под такие условия никто не подходит"
          act={<ActButton onClick={forget}>Показать всех</ActButton>}
        />
      }
    />
  )
}

function BulkActs({ chosen, onRecord }: { chosen: readonly PersonWithNeeds[]; onRecord: (() => void) | null }) {
  const may = useMay()
  const print = usePrint()
  const papers = chosen.flatMap(lackingOf).length
  const ids = chosen.map(({ person }) => person.id)
  const tooMany = ids.length > mostChosen ? `За один раз не больше ${mostChosen} человек` : null
  if (!may(contract.print)) return null
  return (
    <>
      {papers === 0 && <Text>У выбранных все согласия есть.</Text>}
      {papers > 0 && onRecord && <ActButton onClick={onRecord}>Отметить полученными</ActButton>}
      {papers > 0 && (
        <ActButton look="other" busy={print.busy} whyNot={tooMany} onClick={() => print.run({ people: ids })}>
          {blanksInWords(papers)}
        </ActButton>
      )}
      <ActButton
        look="other"
        busy={print.busy}
        whyNot={tooMany}
        onClick={() => print.run({ people: ids, publication: true })}
      >
        Бланки на публикацию
      </ActButton>
    </>
  )
}

function nameColumn(onOpen: (personId: string) => void): Column<PersonWithNeeds> {
  return { key: 'name', header: 'Имя', cell: (of) => <Name of={of} onOpen={onOpen} /> }
}

function Name({ of, onOpen }: { of: PersonWithNeeds; onOpen: (personId: string) => void }) {
  const { organisationId, today } = usePlace()
  const { person, needs, guardians, isAgeOpen } = of
  const birthday = birthdayInWords(of, today)
  const noGuardian = guardians.length === 0 && needs.some(({ signatory }) => signatory === 'guardian')
  return (
    <>
      <button type="button" className={styles.name} onClick={() => onOpen(person.id)}>
        {nameOf(person)}
      </button>
      <span className={styles.under}>
        {person.classTitle === null ? postWithSubject(person.post, person.subject) : classInWords(person.classTitle)}
      </span>
      {birthday && <span className={styles.remark}>{birthday}</span>}
      {(noGuardian || isAgeOpen) && (
        <span className={styles.remark}>
          <PageLink to={paths.person(organisationId, person.id)}>
            {isAgeOpen ? 'Укажите дату рождения' : 'Укажите законного представителя'}
          </PageLink>
        </span>
      )}
    </>
  )
}

function kindColumn(kind: ConsentKind): Column<PersonWithNeeds> {
  return {
    key: kind,
    header: kindWords[kind].title,
    cell: (of) => {
      const own = of.needs.filter((need) => need.kind === kind)
      if (own.length === 0) return '—'
      return (
        <div>
          {own.map((need) => (
            <Paper key={`${need.pairId} ${need.signatory}`} need={need} of={of} />
          ))}
        </div>
      )
    },
  }
}

function Paper({ need, of }: { need: Need; of: PersonWithNeeds }) {
  const { words, tone } = stateWords[need.state]
  const outdated = need.consent && need.state === 'given' && isOutdatedWording(need.consent.wordingVersion)
  const details = [
    signerInWords(need, of),
    need.other && `пара: ${shortNameOf(need.other)}`,
    need.isOutgrown && 'подписано представителем до 18\u00A0лет',
    paperInWords(need),
    outdated && 'старая редакция',
  ].filter(Boolean)
  return (
    <div className={styles.paper}>
      <StatusWord tone={tone}>{words}</StatusWord>
      {details.length > 0 && <span className={styles.under}>{details.join('; ')}</span>}
    </div>
  )
}
