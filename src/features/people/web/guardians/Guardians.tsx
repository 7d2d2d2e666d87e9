import { Text } from '@mantine/core'
import { guardianRelations } from '#content/guardianRelations.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notifyUndo } from '#web/ui/notices.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../../contract.ts'
import type { PersonPage } from '../../personPage.ts'
import styles from '../people.module.css'
import { nameOf } from '../personWords.ts'
import { Section } from '../Section.tsx'
import { AddGuardianDialog } from './AddGuardianDialog.tsx'

type Related = PersonPage['guardians'][number]

/** Who signs for a student and is called when something happens. */
export function Guardians({ answer: { card, guardians } }: { answer: PersonPage }) {
  const may = useMay()
  const [url, change] = useUrlState()
  if (card.kind !== 'student' && guardians.length === 0) return null
  const mayAdd = card.kind === 'student' && may(contract.addGuardian)
  return (
    <>
      <Section
        title="Законные представители"
        lines={guardians.map((each) => ({ id: each.id, content: <Guardian of={each} childId={card.id} /> }))}
        empty={mayAdd ? 'Пока никто не указан. До 18 лет без представителя не подписать согласия.' : 'Никто не указан.'}
        act={
          mayAdd && (
            <ActButton look="other" onClick={() => change({ dialog: 'guardian' })}>
              Указать представителя
            </ActButton>
          )
        }
      />
      <AddGuardianDialog
        opened={url.dialog === 'guardian' && mayAdd}
        child={card}
        onClose={() => change({ dialog: null })}
      />
    </>
  )
}

/** On the page of a guardian: their children here. */
export function Children({ answer: { card, children } }: { answer: PersonPage }) {
  if (card.kind !== 'parent' && children.length === 0) return null
  return (
    <Section
      title="Дети в организации"
      lines={children.map((each) => ({ id: each.id, content: <Kin of={each} /> }))}
      empty="Детей этого человека здесь не указано. Представителя указывают на странице ребёнка."
    />
  )
}

function Kin({ of: { person, relation, fromOn, toOn } }: { of: Related }) {
  const { organisationId } = usePlace()
  return (
    <>
      <PageLink to={paths.person(organisationId, person.id)}>{nameOf(person)}</PageLink>
      {person.classTitle && `, ${person.classTitle}`}
      {`, ${guardianRelations[relation]}`}
      {person.phone && `, ${person.phone}`}{' '}
      <Text span c="dimmed">
        {toOn === null ? `с ${dayInFigures(fromOn)}` : `${dayInFigures(fromOn)} – ${dayInFigures(toOn)}`}
      </Text>
    </>
  )
}

function Guardian({ of, childId }: { of: Related; childId: string }) {
  const may = useMay()
  return (
    <div>
      <Kin of={of} />
      {may(contract.endGuardian) && <Acts of={of} childId={childId} />}
    </div>
  )
}

const refreshes = [contract.showPerson]

function Acts({ of: { id, toOn, person, relation, fromOn }, childId }: { of: Related; childId: string }) {
  const { today } = usePlace()
  const end = useCommand(contract.endGuardian, { refreshes })
  const add = useCommand(contract.addGuardian, { refreshes })
  const takeBack = useCommand(contract.takeBackGuardian, { refreshes })
  const finish = async (day: string | null) => {
    if ((await end.run({ id, toOn: day })) === null) return
    const words = day === null ? 'Снова законный представитель' : 'Больше не законный представитель'
    notifyUndo(words, () => end.runOrThrow({ id, toOn }))
  }
  const remove = async () => {
    if ((await takeBack.run({ id })) === null) return
    notifyUndo('Законный представитель убран', () => add.runOrThrow({ childId, personId: person.id, relation, fromOn }))
  }
  return (
    <div className={`${styles.lineActs} noPrint`}>
      <ProblemNotice problem={end.problem ?? takeBack.problem} onRetry={end.problem ? end.retry : takeBack.retry} />
      <ActButton look="plain" size="compact-md" busy={end.busy} onClick={() => finish(toOn === null ? today : null)}>
        {toOn === null ? 'Больше не представляет' : 'Снова представляет'}
      </ActButton>
      <ActButton look="plain" size="compact-md" busy={takeBack.busy} onClick={remove}>
        Указан по ошибке
      </ActButton>
    </div>
  )
}
