import { CopyButton, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { organisationKinds } from '#content/organisationKinds.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { useCommand, useRead } from '#web/api.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import * as contract from '../contract.ts'

export function OrganisationsPage() {
  const list = useRead(contract.list, {})
  const may = useMay()
  const [inviting, setInviting] = useState(false)
  const invite = may(contract.inviteOrganisation) && (
    <ActButton onClick={() => setInviting(true)}>Пригласить организацию</ActButton>
  )
  return (
    <Page title="Организации" lead="Списки людей видит только сама организация." act={invite} wide read={list}>
      {(answer) => (
        <>
          <Organisations answer={answer} invite={invite} />
          <Modal opened={inviting} onClose={() => setInviting(false)} title="Пригласить организацию" size="lg">
            <Invitation onClose={() => setInviting(false)} />
          </Modal>
        </>
      )}
    </Page>
  )
}

type List = OutputOf<typeof contract.list>

const kindTitle = (kind: string) => organisationKinds.find(({ code }) => code === kind)?.title ?? kind

function Organisations({ answer, invite }: { answer: List; invite: React.ReactNode }) {
  const place = usePlace()
  return (
    <Stack gap="lg">
      {answer.links.length > 0 && (
        <Notice>
          Ещё не воспользовались ссылкой:{' '}
          {answer.links
            .map(({ note, expiresAt }) => `${note ?? 'без названия'} (до ${momentInWords(expiresAt, place)})`)
            .join('; ')}
          .
        </Notice>
      )}
      <DataTable
        caption="Организации муниципалитета"
        rows={answer.organisations}
        rowId={({ id }) => id}
        rowName={({ shortName }) => shortName}
        of={['организация', 'организации', 'организаций']}
        columns={[
          { key: 'name', header: 'Название', cell: ({ shortName }) => shortName, sortBy: ({ shortName }) => shortName },
          { key: 'kind', header: 'Какая', cell: ({ kind }) => kindTitle(kind), sortBy: ({ kind }) => kindTitle(kind) },
          { key: 'locality', header: 'Где', cell: ({ locality }) => locality ?? '' },
        ]}
        searchIn={({ shortName, locality }) => `${shortName} ${locality ?? ''}`}
        empty={
          <EmptyState
            words="Организаций пока нет"
            hint="Сделайте ссылку и отправьте её руководителю: организация заведётся сама."
            act={invite}
          />
        }
      />
    </Stack>
  )
}

function Invitation({ onClose }: { onClose: () => void }) {
  const answers = useAnswers({ start: { note: '' }, schema: contract.inviteOrganisation.input })
  const [link, setLink] = useState<string | null>(null)
  const make = useCommand(contract.inviteOrganisation, {
    refreshes: [contract.list],
    onDone: ({ path }) => setLink(`${window.location.origin}${path}`),
  })
  if (link !== null) return <MadeLink link={link} onClose={onClose} />
  return (
    <Form
      answers={answers}
      problem={make.problem}
      onRetry={make.retry}
      busy={make.busy}
      act="Сделать ссылку"
      onSubmit={make.run}
    >
      <TextInput
        {...answers.field('note', 'Для кого ссылка?')}
        description="Например, «Школа № 3». Это видно только вам."
      />
    </Form>
  )
}

function MadeLink({ link, onClose }: { link: string; onClose: () => void }) {
  return (
    <Stack>
      <Text>
        Отправьте ссылку руководителю. Она одноразовая, действует 30 дней и больше нигде не покажется: скопируйте её
        сейчас.
      </Text>
      <TextInput label="Ссылка" value={link} readOnly onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={link}>
        {({ copied, copy }) => <ActButton onClick={copy}>{copied ? 'Скопировано' : 'Скопировать'}</ActButton>}
      </CopyButton>
      <ActButton look="plain" onClick={onClose}>
        Готово
      </ActButton>
    </Stack>
  )
}
