import { List, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { journalSentence } from '#content/journalSentences.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { paths } from '#web/paths.ts'
import { downloadUrl } from '#web/request.ts'
import { usePlace } from '#web/session.tsx'
import { History } from '#web/ui/History.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PaperPreview } from '#web/ui/paper/PaperPreview.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import * as contract from '../contract.ts'
import { titleOfOrder, wordsOfState } from '../stateWords.ts'
import { DiscardedOrder, MainAct, OtherActs } from './DocumentActs.tsx'
import { DocumentLines } from './DocumentLines.tsx'
import { NobodyActs } from './NobodyActs.tsx'
import { pairName } from './pairNames.ts'
import { SignDialog } from './SignDialog.tsx'

export function DocumentPage() {
  const { organisationId } = usePlace()
  const { documentId = '' } = useParams({ strict: false }) as { documentId?: string }
  const shown = useRead(contract.showDocument, { id: documentId })
  const frame = useRef<HTMLIFrameElement>(null)
  const [signing, setSigning] = useState(false)
  const answer = shown.data
  return (
    <Page
      title={answer ? titleOfOrder(answer.document) : 'Приказ'}
      lead={answer && <State answer={answer} />}
      back={{ to: paths.documents(organisationId), words: 'Документы' }}
      act={answer && <MainAct answer={answer} onSign={() => setSigning(true)} />}
      otherActs={answer && <OtherActs answer={answer} frame={frame} />}
      wide
      read={shown}
    >
      {(loaded) => (
        <Stack gap="xl">
          {loaded.document.state === 'discarded' ? (
            <DiscardedOrder answer={loaded} />
          ) : (
            <>
              <Consequences answer={loaded} />
              <DocumentLines lines={loaded.lines} />
              {loaded.nobodyActs.length === 0 && <Paper answer={loaded} frame={frame} />}
            </>
          )}
          <HistoryOf answer={loaded} />
          <SignDialog answer={loaded} opened={signing} onClose={() => setSigning(false)} />
        </Stack>
      )}
    </Page>
  )
}

function State({ answer: { document } }: { answer: contract.DocumentPageOutput }) {
  const { today } = usePlace()
  const { words, tone } = wordsOfState(document, today)
  const signed = document.signedOn && `от ${dayInFigures(document.signedOn)}, подпись: ${document.signedBy}`
  return (
    <>
      <StatusWord tone={tone}>{words}</StatusWord> {signed ?? `Автор: ${document.draftedBy}`}
    </>
  )
}

/** What the order causes, and what stands in its way at this moment. */
function Consequences({ answer: { document, lines, nobodyActs } }: { answer: contract.DocumentPageOutput }) {
  const { today } = usePlace()
  const hindered = lines.filter(({ lacking }) => lacking.length > 0)
  const pairs = counted(lines.length, ['пара', 'пары', 'пар'])
  const day = dayInFigures(document.inForceFrom)
  if (document.state === 'registered') {
    return (
      <Notice tone="good">
        {document.inForceFrom > today ? `С ${day} в силе: ${pairs}.` : `В силе с ${day}: ${pairs}.`} Файл подписанного
        приказа сохранён и больше не меняется.
      </Notice>
    )
  }
  return (
    <>
      <NobodyActs words={nobodyActs} />
      {hindered.length > 0 && (
        <Notice tone="bad">
          <Text fw={600}>Подписать и зарегистрировать приказ сейчас нельзя</Text>
          <List mt={4}>
            {hindered.map((line) => (
              <List.Item key={line.pairId}>
                {pairName(line)}: {line.lacking.map(({ words }) => words).join(' ')}
              </List.Item>
            ))}
          </List>
        </Notice>
      )}
      <Notice>
        <Text fw={600}>Что дальше</Text>
        <List type="ordered" mt={4}>
          <List.Item>Распечатайте приказ и отдайте на подпись.</List.Item>
          <List.Item>Запишите его в книгу приказов: номер и дату.</List.Item>
          <List.Item>
            Отметьте подписанным. В силе с {day}, даже если отметка сделана позже: {pairs}.
          </List.Item>
        </List>
      </Notice>
    </>
  )
}

interface PaperProps {
  answer: contract.DocumentPageOutput
  frame: React.RefObject<HTMLIFrameElement | null>
}

function Paper({ answer: { document }, frame }: PaperProps) {
  const { organisationId } = usePlace()
  // The version makes the address another one after every change, so that the sheet is made anew.
  const url = `${downloadUrl(contract.downloadDocx, { id: document.id }, organisationId)}&version=${document.version}`
  return (
    <section aria-labelledby="paper">
      <Title order={2} id="paper">
        Текст приказа
      </Title>
      <PaperPreview url={url} title={titleOfOrder(document)} frame={frame} />
    </section>
  )
}

function HistoryOf({ answer }: { answer: contract.DocumentPageOutput }) {
  const place = usePlace()
  const lines = answer.history.map(({ id, at, action, by }) => ({
    id: String(id),
    when: momentInWords(at, place),
    who: by,
    sentence: `${journalSentence(action, answer.document.pairs)}.`,
  }))
  return (
    <section aria-labelledby="history">
      <Title order={2} id="history" mb="xs">
        История
      </Title>
      <History lines={lines} />
    </section>
  )
}
