import { Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { wordsOfRefusal } from '#content/refusalWords.ts'
import { difficultyWords } from '#content/topics.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import * as drafts from '#features/drafts/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../contract.ts'
import { AsksForNothing } from './AsksForNothing.tsx'
import { SheetFields } from './SheetFields.tsx'
import styles from './sheet.module.css'
import { answersOf, asksForNothing, inputOf } from './sheetAnswers.ts'

type Own = OutputOf<typeof contract.ownSheet>

/** On a phone in a corridor: big targets, two minutes, kept while typing. */
export function OwnSheetPage() {
  const { organisationId } = usePlace()
  const own = useRead(contract.ownSheet, {})
  return (
    <Page
      title="Мой лист запросов"
      lead="Отметьте, с чем нужна помощь: по этим ответам вам подберут наставника. Это займёт пару минут."
      back={{ to: paths.today(organisationId), words: 'Сегодня' }}
      read={own}
    >
      {(answer) => (
        <>
          <Sent sheet={answer.sheet} whyNot={answer.whyNot} />
          {answer.whyNot === null ? (
            <OwnSheetForm key={answer.sheet?.entry.version} {...answer} />
          ) : (
            <Answered {...answer} />
          )}
        </>
      )}
    </Page>
  )
}

function Sent({ sheet, whyNot }: Pick<Own, 'sheet' | 'whyNot'>) {
  if (whyNot !== null) return <Notice>{wordsOfRefusal({ reason: whyNot })}</Notice>
  if (!sheet?.mark) return null
  return (
    <Notice tone="good">
      Лист отправлен {dayInWords(sheet.mark.on)}. Пока куратор не взял запросы в работу, ответы можно изменить.
    </Notice>
  )
}

function OwnSheetForm({ topics, kinds, sheet }: Own) {
  const { today } = usePlace()
  const draft = useKeptDraft(drafts, contract.saveOwnSheet.name, sheet?.entry.version ?? null)
  const answers = useAnswers({ start: answersOf(sheet, today), draft })
  const isMeant = useRef(false)
  const [asks, setAsks] = useState(false)
  const send = useCommand(contract.saveOwnSheet, {
    refreshes: [contract.ownSheet],
    onDone: () => {
      notify('Лист отправлен. Спасибо!')
      window.scrollTo({ top: 0 })
    },
  })
  return (
    <Form
      answers={answers}
      problem={send.problem}
      onRetry={send.retry}
      busy={send.busy}
      act={sheet?.mark ? 'Отправить изменения' : 'Отправить'}
      onSubmit={async (values) => {
        const refused = asksForNothing(values) && !isMeant.current
        setAsks(refused)
        isMeant.current = false
        return refused ? null : send.run(inputOf(values, sheet))
      }}
    >
      <SheetFields answers={answers} topics={topics} kinds={kinds} />
      {asks && (
        <AsksForNothing
          own
          onMeant={() => {
            isMeant.current = true
          }}
        />
      )}
    </Form>
  )
}

function Answered({ topics, sheet }: Own) {
  const titles = new Map(topics.map(({ code, title }) => [code, title]))
  if (!sheet) return null
  return (
    <section>
      <h2>Ваши ответы</h2>
      <ul className={styles.plain}>
        {sheet.requests.map(({ id, topicCode, difficulty, wantedHelp, isTaken }) => (
          <li key={id}>
            {titles.get(topicCode) ?? topicCode} — {difficultyWords[difficulty]}
            {isTaken && ', в работе'}
            {wantedHelp && <Text c="dimmed">{wantedHelp}</Text>}
          </li>
        ))}
      </ul>
    </section>
  )
}
