import { Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { pairStateWords, wordsOfWarning } from '#content/pairWords.ts'
import { wordsOfRefusal } from '#content/refusalWords.ts'
import { whyNotChanged } from '#domain/mentoringPair.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { PairPage as Pair } from '../contract.ts'
import * as contract from '../contract.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { PairAgreement } from './PairAgreement.tsx'
import { PairForm } from './PairForm.tsx'
import { PairHistory } from './PairHistory.tsx'
import styles from './pairs.module.css'
import { nameOf, pairName, stateTones, termOf, waitsFor, workOf } from './pairView.ts'
import { useSettingAside } from './useSettingAside.ts'

export function PairPage() {
  const { pairId } = useParams({ strict: false }) as { pairId: string }
  const { organisationId } = usePlace()
  const pair = useRead(contract.show, { id: pairId })
  const [confirming, setConfirming] = useState(false)
  return (
    <Page
      title={pair.data ? pairName(pair.data) : 'Пара'}
      lead={pair.data && <StatusWord tone={stateTones[pair.data.state]}>{pairStateWords[pair.data.state]}</StatusWord>}
      back={{ to: paths.pairs(organisationId), words: 'Пары' }}
      read={pair}
      act={pair.data && <NextAct pair={pair.data} onConfirm={() => setConfirming(true)} />}
    >
      {(answer) => (
        <>
          <PairSections pair={answer} />
          <ConfirmDialog pairs={confirming ? [answer] : []} onClose={() => setConfirming(false)} />
        </>
      )}
    </Page>
  )
}

/** The one thing that moves this pair on. */
function NextAct({ pair, onConfirm }: { pair: Pair; onConfirm: () => void }) {
  const { organisationId } = usePlace()
  const may = useMay()
  if (pair.state === 'proposed' && may(contract.confirm)) {
    return <ActButton onClick={onConfirm}>Отметить согласие сторон</ActButton>
  }
  if (pair.state === 'agreed' && may({ allow: 'consents.record' })) {
    return <ActButton to={paths.consents(organisationId)}>Отметить письменные согласия</ActButton>
  }
  if (pair.state === 'ready-for-order' && may({ allow: 'documents.draft' })) {
    return <ActButton to={paths.newOrder(organisationId)}>Подготовить приказ</ActButton>
  }
  if (pair.draftOrderId && may({ allow: 'documents.view' })) {
    return <ActButton to={paths.document(organisationId, pair.draftOrderId)}>Открыть проект приказа</ActButton>
  }
  return null
}

function PairSections({ pair }: { pair: Pair }) {
  const [url, change] = useUrlState()
  const may = useMay()
  const waits = waitsFor(pair)
  const kindTitle = (code: string) => pair.kinds.find((kind) => kind.code === code)?.title ?? code
  const changing = url.change === 'yes' && may(contract.change)
  return (
    <Stack gap="xl">
      {waits && <Text>{waits}.</Text>}
      {pair.warnings.map((warning) => (
        <Notice key={warning.warning} tone="warn">
          {wordsOfWarning(warning, kindTitle)}
        </Notice>
      ))}
      {changing ? <PairForm pair={pair} onClose={() => change({ change: null })} /> : <Terms pair={pair} />}
      {!changing && <Acts pair={pair} onChange={() => change({ change: 'yes' })} />}
      <PairAgreement pair={pair} />
      <PairHistory lines={pair.history} />
    </Stack>
  )
}

function Terms({ pair }: { pair: Pair }) {
  const { organisationId } = usePlace()
  const may = useMay()
  const person = (who: Pair['mentor']) => (
    <>
      {may({ allow: 'people.view' }) ? (
        <PageLink to={paths.person(organisationId, who.personId)}>{nameOf(who)}</PageLink>
      ) : (
        nameOf(who)
      )}
      <span className={styles.under}>{workOf(who)}</span>
    </>
  )
  return (
    <section>
      <Title order={2}>Условия</Title>
      <dl className={styles.facts}>
        <dt>Наставник</dt>
        <dd>{person(pair.mentor)}</dd>
        <dt>Наставляемый</dt>
        <dd>{person(pair.mentee)}</dd>
        <dt>Форма</dt>
        <dd>{pair.form.title}</dd>
        <dt>Вид</dt>
        <dd>{pair.kinds.map(({ title }) => title).join(', ')}</dd>
        <dt>Срок</dt>
        <dd>{termOf(pair)}</dd>
        <dt>Темы</dt>
        <dd>{pair.topics.map(({ title }) => title).join(', ') || 'не выбраны'}</dd>
        {pair.fixed && (
          <>
            <dt>Приказ</dt>
            <dd>
              {may({ allow: 'documents.view' }) ? (
                <PageLink to={paths.document(organisationId, pair.fixed.documentId)}>№ {pair.fixed.number}</PageLink>
              ) : (
                `№ ${pair.fixed.number}`
              )}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Acts({ pair, onChange }: { pair: Pair; onChange: () => void }) {
  const may = useMay()
  const { setAside, bringBack } = useSettingAside()
  if (!may(contract.change) || pair.fixed) return null
  const seen = { pairs: [{ id: pair.id, version: pair.version }] }
  const whyNot = whyNotChanged({ ...pair, fixed: null, draftedInOrder: pair.draftOrderId !== null })
    .map(wordsOfRefusal)
    .join(' ')
  return (
    <>
      <ProblemNotice problem={setAside.problem ?? bringBack.problem} />
      <div className={styles.acts}>
        {pair.state === 'set-aside' ? (
          <ActButton look="other" busy={bringBack.busy} onClick={() => bringBack.run(seen)}>
            Вернуть пару
          </ActButton>
        ) : (
          <>
            <ActButton look="other" whyNot={whyNot || null} onClick={onChange}>
              Изменить условия
            </ActButton>
            {whyNot === '' && (
              <ActButton look="plain" busy={setAside.busy} onClick={() => setAside.run(seen)}>
                Отложить пару
              </ActButton>
            )}
          </>
        )}
      </div>
    </>
  )
}
