import { Text } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import * as drafts from '#features/drafts/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../contract.ts'
import { refreshes } from './candidateWords.ts'
import { MentorFacts } from './MentorFacts.tsx'
import { OwnNotWith } from './OwnNotWith.tsx'
import { type Filled, filledOf, inputOf, QuestionnaireForm } from './QuestionnaireForm.tsx'

type Own = OutputOf<typeof contract.own>

/** On a phone, between lessons: kept as a draft, sent once. */
export function OwnQuestionnairePage() {
  const own = useRead(contract.own, {})
  return (
    <Page title="Анкета наставника" lead="Черновик сохраняется сам. После отправки анкету увидит куратор." read={own}>
      {(answer) => (
        <>
          {answer.sheet === null ? <Filling own={answer} /> : <Sent own={answer} />}
          <OwnNotWith people={answer.notWith} />
        </>
      )}
    </Page>
  )
}

function Filling({ own }: { own: Own }) {
  const draft = useKeptDraft(drafts, contract.sendOwn.name, own.entry?.version ?? null)
  const answers = useAnswers<Filled>({ start: filledOf(own.answers), draft })
  const send = useCommand(contract.sendOwn, {
    refreshes,
    onDone: () => notify('Анкета отправлена куратору. Спасибо!'),
  })
  const seen = own.entry && { id: own.entry.id, version: own.entry.version }
  const nothingSaid = Object.values(answers.values.levels).every((level) => level === 0)
  return (
    <QuestionnaireForm
      answers={answers}
      choices={own}
      isOwn
      problem={send.problem}
      onRetry={send.retry}
      busy={send.busy}
      act="Отправить куратору"
      onSubmit={(values) => send.run({ entry: seen, ...inputOf(values) })}
    >
      <Text>
        Отметьте темы, в которых можете помочь коллегам{nothingSaid ? '.' : ', '}
        {nothingSaid ? ' Остальное заполните, если хотите.' : 'остальное — если хотите.'}
      </Text>
    </QuestionnaireForm>
  )
}

function Sent({ own }: { own: Own }) {
  const { sheet, entry } = own
  return (
    <>
      <Notice tone="good">
        Анкета у куратора{sheet && ` с ${dayInWords(sheet.on)}`}.{' '}
        {entry?.approvedOn
          ? `Вы в базе наставников с ${dayInWords(entry.approvedOn)}.`
          : 'Когда вас утвердят в базе наставников, вам скажут.'}{' '}
        Если что-то изменилось, скажите куратору.
      </Notice>
      <MentorFacts answers={own.answers} choices={own} />
    </>
  )
}
