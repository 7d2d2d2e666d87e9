import { useState } from 'react'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Steps } from '#web/ui/form/Steps.tsx'
import { Page } from '#web/ui/Page.tsx'
import type { Findings } from '../findings.ts'
import { CheckStep } from './CheckStep.tsx'
import { DoneStep, type Loaded } from './DoneStep.tsx'
import { FileStep } from './FileStep.tsx'

const steps = ['Файл', 'Проверка', 'Готово']

export function ImportPage() {
  const { organisationId } = usePlace()
  const [found, setFound] = useState<Findings | null>(null)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const current = loaded ? 2 : found ? 1 : 0
  const startAgain = () => {
    setFound(null)
    setLoaded(null)
  }
  return (
    <Page
      title="Загрузить список сотрудников"
      lead="Сначала программа покажет, что нашла. Записывает она только после вашего согласия."
      back={{ to: paths.people(organisationId), words: 'Люди' }}
      wide={current === 1}
    >
      <Steps names={steps} current={current} {...(current === 1 ? { onOpen: startAgain } : {})}>
        {loaded && found ? (
          <DoneStep loaded={loaded} found={found} onAgain={startAgain} />
        ) : found ? (
          <CheckStep key={found.checkId} found={found} onLoaded={setLoaded} onAgain={startAgain} />
        ) : (
          <FileStep onFound={setFound} />
        )}
      </Steps>
    </Page>
  )
}
