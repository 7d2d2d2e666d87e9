import { useState } from 'react'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { problemOf } from '#web/problem.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Steps } from '#web/ui/form/Steps.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import { CheckStep } from './CheckStep.tsx'
import { DoneStep, type Loaded } from './DoneStep.tsx'
import { FileStep } from './FileStep.tsx'

const steps = ['Файл', 'Проверка', 'Готово']

/** The check stands in the address: after a reload or a step back the file need not be sent again. */
export function ImportPage() {
  const { organisationId } = usePlace()
  const [url, change] = useUrlState()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const isDone = loaded !== null && loaded.checkId === url.check
  const startAgain = () => {
    setLoaded(null)
    change({ check: null })
  }
  const current = isDone ? 2 : url.check ? 1 : 0
  return (
    <Page
      title="Загрузить список людей"
      lead="Сначала программа покажет, что нашла. Записывает она только после вашего согласия."
      back={{ to: paths.people(organisationId), words: 'Люди' }}
      wide={current === 1}
    >
      <Steps names={steps} current={current} {...(current === 1 ? { onOpen: startAgain } : {})}>
        {url.check ? (
          <Checked key={url.check} checkId={url.check} loaded={loaded} onLoaded={setLoaded} onAgain={startAgain} />
        ) : (
          <FileStep onFound={({ checkId }) => change({ check: checkId })} />
        )}
      </Steps>
    </Page>
  )
}

interface CheckedProps {
  checkId: string
  loaded: Loaded | null
  onLoaded: (loaded: Loaded) => void
  onAgain: () => void
}

function Checked({ checkId, loaded, onLoaded, onAgain }: CheckedProps) {
  const found = useRead(contract.showList, { checkId })
  if (found.isError) {
    return (
      <>
        <ErrorState problem={problemOf(found.error)} onRetry={found.refetch} />
        <ActButton onClick={onAgain}>Выбрать файл заново</ActButton>
      </>
    )
  }
  if (!found.data) return <Loading lines={6} />
  const isApplied = loaded?.checkId === checkId || found.data.appliedOn !== null
  if (isApplied) return <DoneStep loaded={loaded} found={found.data} onAgain={onAgain} />
  return <CheckStep found={found.data} onLoaded={onLoaded} onAgain={onAgain} onCancelled={() => void found.refetch()} />
}
