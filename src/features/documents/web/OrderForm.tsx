import { Checkbox, Radio, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import type { CallInputOf, OutputOf } from '#contract/endpoint.ts'
import { isDay } from '#domain/calendar.ts'
import { paths } from '#web/paths.ts'
import type { Problem } from '#web/problem.ts'
import { downloadUrl } from '#web/request.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import type { Draft } from '#web/ui/form/useDraft.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { PaperPreview } from '#web/ui/paper/PaperPreview.tsx'
import * as contract from '../contract.ts'
import styles from './documents.module.css'
import { NobodyActs } from './NobodyActs.tsx'
import { PairChoice } from './PairChoice.tsx'
import { withNames } from './pairNames.ts'

type Offer = OutputOf<typeof contract.pairsForOrder>
type OrderInput = CallInputOf<typeof contract.draftOrderOnPairs>

interface OrderFormProps {
  offer: Offer
  /** What was chosen before; null for a new order, where every ready pair is. */
  chosen: {
    pairIds: string[]
    inForceFrom: string
    curatorId: string | null
    legalActs: string[]
    ownAct: string | null
  } | null
  onDay: (day: string) => void
  draft?: Draft
  save: {
    run: (input: OrderInput) => Promise<unknown>
    retry: () => Promise<unknown>
    busy: boolean
    problem: Problem | null
  }
  act: string
  cancelTo: string
}

/** Which pairs, from which day, on what grounds; the paper stands beside it and follows every answer. */
export function OrderForm({ offer, chosen, onDay, draft, save, act, cancelTo }: OrderFormProps) {
  const { today } = usePlace()
  const ready = offer.pairs.filter(({ lacking }) => lacking.length === 0)
  const answers = useAnswers({ start: startOf(offer, chosen), ...(draft && { draft }) })
  const { inForceFrom, ownAct, pairIds, legalActs, curatorId } = answers.values
  const input = {
    pairIds: ready.map(({ id }) => id).filter((id) => pairIds.includes(id)),
    inForceFrom,
    // On another day another curator is there.
    curatorId: (offer.curators.find(({ personId }) => personId === curatorId) ?? offer.curators[0])?.personId ?? null,
    legalActs,
    ownAct: ownAct === '' ? null : ownAct,
  }
  // Typed or brought back by the draft: who is ready, and who signs, goes by the day.
  useEffect(() => {
    if (isDay(inForceFrom) && inForceFrom !== offer.inForceFrom) onDay(inForceFrom)
  }, [inForceFrom, offer.inForceFrom, onDay])
  if (offer.pairs.length === 0) return <NoPairs />
  return (
    <div className={styles.beside}>
      <Form
        answers={answers}
        problem={withNames(save.problem, new Map(offer.pairs.map((pair) => [pair.id, pair])))}
        onRetry={save.retry}
        busy={save.busy}
        act={act}
        whyNot={whyNotSave(offer, input)}
        otherActs={
          <ActButton look="plain" to={cancelTo}>
            Не сейчас
          </ActButton>
        }
        onSubmit={() => save.run(input)}
      >
        {offer.missingRequisites.length > 0 && (
          <Notice tone="warn">
            В карточке организации не заполнено: {offer.missingRequisites.join(', ')}. В приказе на этом месте будет
            пусто.
          </Notice>
        )}
        <DateField
          {...answers.field('inForceFrom', 'С какого дня закрепить пары?')}
          today={today}
          description="Этот день будет стоять в приказе. Подписать его можно и позже."
        />
        <NobodyActs words={offer.nobodyActs} />
        <PairChoice
          pairs={offer.pairs}
          chosen={input.pairIds}
          onChange={(ids) =>
            answers.set({ pairIds: [...ids, ...pairIds.filter((id) => !ready.some((pair) => pair.id === id))] })
          }
        />
        {offer.curators.length > 1 && (
          <Radio.Group {...answers.field('curatorId', 'Кому из кураторов поручить пары?')} value={input.curatorId}>
            <Stack gap="xs" mt="xs">
              {offer.curators.map(({ personId, name, post }) => (
                <Radio key={personId} value={personId} label={name} description={post} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Checkbox.Group {...answers.field('legalActs', 'На что ссылается приказ?')}>
          <Stack gap="xs" mt="xs">
            {offer.legalActs.map(({ code, title }) => (
              <Checkbox key={code} value={code} label={title} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          {...answers.field('ownAct', 'Локальный акт организации')}
          description="После слов «в соответствии с», например: «Положением о наставничестве школы». Можно не заполнять."
        />
      </Form>
      {offer.nobodyActs.length === 0 && <Preview input={input} />}
    </div>
  )
}

function NoPairs() {
  const may = useMay()
  const { organisationId } = usePlace()
  return (
    <EmptyState
      words="Пар для приказа пока нет"
      hint="Приказ составляют, когда пары предложены, все трое согласны и согласия получены."
      act={may({ allow: 'pairs.view' }) && <ActButton to={paths.pairs(organisationId)}>К парам</ActButton>}
    />
  )
}

function Preview({ input }: { input: OrderInput }) {
  const { organisationId } = usePlace()
  const frame = useRef<HTMLIFrameElement>(null)
  const [settled] = useDebouncedValue(JSON.stringify(input), 500)
  const shown = JSON.parse(settled) as OrderInput
  const pairIds = shown.pairIds.slice(0, contract.mostPairsInPreview)
  const whole = isDay(shown.inForceFrom) && pairIds.length > 0
  const url = whole ? downloadUrl(contract.previewOrder, { ...shown, pairIds }, organisationId) : null
  return (
    <section aria-labelledby="paper">
      <Title order={2} id="paper">
        Как будет выглядеть
      </Title>
      {shown.pairIds.length > pairIds.length && (
        <Text c="dimmed">Здесь показаны первые {contract.mostPairsInPreview} пар, в приказе будут все.</Text>
      )}
      {!whole && <Text c="dimmed">Лист появится, когда выбраны пары и день.</Text>}
      <div hidden={!whole}>
        <PaperPreview url={url} title="Проект приказа" frame={frame} />
      </div>
    </section>
  )
}

function startOf(offer: Offer, chosen: OrderFormProps['chosen']) {
  return {
    inForceFrom: chosen?.inForceFrom ?? offer.inForceFrom,
    pairIds: chosen?.pairIds ?? offer.pairs.filter(({ lacking }) => lacking.length === 0).map(({ id }) => id),
    curatorId: chosen?.curatorId ?? offer.curators[0]?.personId ?? '',
    legalActs: chosen?.legalActs ?? offer.legalActs.map(({ code }) => code),
    ownAct: chosen?.ownAct ?? '',
  }
}

function whyNotSave({ nobodyActs }: Offer, { pairIds, inForceFrom }: OrderInput): string | null {
  if (nobodyActs.length > 0) return 'На этот день назначены не все: это показано под датой.'
  if (pairIds.length === 0) return 'Выберите хотя бы одну пару.'
  return isDay(inForceFrom) ? null : 'Укажите день.'
}
