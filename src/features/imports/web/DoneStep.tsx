import { Group, List, Text } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { downloadUrl } from '#web/request.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import * as contract from '../contract.ts'
import type { CheckedList } from '../findings.ts'
import { people } from './listWords.ts'

export interface Loaded {
  checkId: string
  added: number
  changed: number
  guardians: number
  left: number
}

interface DoneStepProps {
  /** Null: written before this page was opened. */
  loaded: Loaded | null
  found: CheckedList
  onAgain: () => void
}

export function DoneStep({ loaded, found, onAgain }: DoneStepProps) {
  const { organisationId } = usePlace()
  const may = useMay()
  return (
    <div className="reading">
      <Notice tone="good">
        <Text fw={600}>Список записан</Text>
        {loaded && <WhatWasWritten loaded={loaded} />}
      </Notice>
      <Text my="lg">Дальше отметьте, кому нужен наставник и кто может им быть.</Text>
      <Group gap="sm">
        {may({ allow: 'banks.change' }) ? (
          <ActButton to={paths.enterMentees(organisationId)}>Отметить наставляемых</ActButton>
        ) : (
          <ActButton to={paths.people(organisationId)}>Открыть список людей</ActButton>
        )}
        {may({ allow: 'banks.change' }) && (
          <ActButton look="other" to={paths.people(organisationId)}>
            Открыть список людей
          </ActButton>
        )}
        {(found.left ?? loaded?.left ?? 0) > 0 && (
          <ActButton
            look="other"
            download
            to={downloadUrl(contract.errorsOfList, { checkId: found.checkId }, organisationId)}
          >
            Скачать незаписанные строки
          </ActButton>
        )}
        <ActButton look="plain" onClick={onAgain}>
          Загрузить ещё один файл
        </ActButton>
      </Group>
    </div>
  )
}

function WhatWasWritten({ loaded }: { loaded: Loaded }) {
  return (
    <List mt={4}>
      <List.Item>Добавлено: {counted(loaded.added, people)}</List.Item>
      {loaded.changed > 0 && <List.Item>Изменено: {counted(loaded.changed, people)}</List.Item>}
      {loaded.guardians > 0 && (
        <List.Item>Законные представители, записанные или дополненные: {loaded.guardians}</List.Item>
      )}
      {loaded.left > 0 && (
        <List.Item>
          Не записано: {counted(loaded.left, ['строка', 'строки', 'строк'])} с ошибкой или без ответа
        </List.Item>
      )}
    </List>
  )
}
