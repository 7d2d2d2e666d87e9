import type { UseQueryResult } from '@tanstack/react-query'
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
import type { CheckedList } from '../findings.ts'
import { CheckStep } from './CheckStep.tsx'
import { DoneStep, type Loaded } from './DoneStep.tsx'
import { FileStep } from './FileStep.tsx'

const steps = ['Файл', 'Проверка', 'Готово']

/** The check stands in the address: after a reload or a step back the file need not be sent again. */
export function ImportPage() {
  const { organisationId } = usePlace()
  const [url, change] = useUrlState()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const found = useRead(contract.showList, { checkId: url.check ?? '' }, { enabled: Boolean(url.check) })
  const isLoaded = loaded !== null && loaded.checkId === url.check
  const isDone = Boolean(url.check) && (isLoaded || (found.data ? found.data.appliedOn !== null : false))
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
          <Checked
            key={url.check}
            {...{ found, isDone, loaded: isLoaded ? loaded : null }}
            onLoaded={setLoaded}
            onAgain={startAgain}
          />
        ) : (
          <FileStep onFound={({ checkId }) => change({ check: checkId })} />
        )}
      </Steps>
    </Page>
  )
}

interface CheckedProps {
  found: UseQueryResult<CheckedList>
  isDone: boolean
  loaded: Loaded | null
  onLoaded: (loaded: Loaded) => void
  onAgain: () => void
}

function Checked({ found, isDone, loaded, onLoaded, onAgain }: CheckedProps) {
  if (found.isError) {
    return (
      <>
        <ErrorState problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
        <ActButton onClick={onAgain}>Выбрать файл заново</ActButton>
      </>
    )
  }
  if (!found.data) return <Loading lines={6} />
  if (isDone) return <DoneStep loaded={loaded} found={found.data} onAgain={onAgain} />
  return <CheckStep found={found.data} onLoaded={onLoaded} onAgain={onAgain} onCancelled={() => void found.refetch()} />
}
