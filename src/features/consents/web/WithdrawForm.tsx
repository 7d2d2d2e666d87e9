import { List, Text } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useCommand, useRead } from '#web/api.ts'
import { problemOf } from '#web/problem.ts'
import { downloadUrl } from '#web/request.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Loading } from '#web/ui/Loading.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'
import { refreshes, shortNameOf } from './consentWords.ts'

interface WithdrawFormProps {
  consent: { id: string; version: number }
  onDone: () => void
}

/** Shows what the withdrawal touches before it is recorded. */
export function WithdrawForm({ consent: { id, version }, onDone }: WithdrawFormProps) {
  const { today, organisationId } = usePlace()
  const touched = useRead(contract.touchedByWithdrawal, { id })
  const answers = useAnswers({ start: { withdrawnOn: today } })
  const undo = useCommand(contract.correct, { refreshes, onDone: () => notify('Отзыв снят') })
  const withdraw = useCommand(contract.withdraw, {
    refreshes,
    onDone: (output) => {
      const seen = [{ id, version: output.version }]
      notifyUndo('Отзыв записан', () => undo.runOrThrow({ what: 'withdrawal', consents: seen }))
      onDone()
    },
  })
  if (touched.error) return <ErrorState problem={problemOf(touched.error)} onRetry={() => void touched.refetch()} />
  const shown = touched.data
  if (shown === undefined) return <Loading lines={3} />
  return (
    <Form
      answers={answers}
      problem={withdraw.problem}
      onRetry={withdraw.retry}
      busy={withdraw.busy}
      act="Записать отзыв"
      onSubmit={({ withdrawnOn }) =>
        withdraw.run({ id, version, withdrawnOn, pairs: shown.pairs.map((pair) => pair.id) })
      }
      otherActs={
        <>
          <ActButton look="other" download to={downloadUrl(contract.withdrawalBlank, { id }, organisationId)}>
            Бланк отзыва
          </ActButton>
          <ActButton look="plain" onClick={onDone}>
            Не сейчас
          </ActButton>
        </>
      }
    >
      <Touched by={shown} withdrawnOn={answers.values.withdrawnOn} />
      <DateField {...answers.field('withdrawnOn', 'Когда отозвано?')} today={today} />
    </Form>
  )
}

interface TouchedProps {
  by: OutputOf<typeof contract.touchedByWithdrawal>
  withdrawnOn: string | null
}

function Touched({ by, withdrawnOn }: TouchedProps) {
  const isBefore = (signedOn: string) => withdrawnOn !== null && withdrawnOn !== '' && withdrawnOn <= signedOn
  const { pairs, draftedOrders, publications } = by
  const signed = by.signedOrders.filter(({ keepsOpenPair, signedOn }) => keepsOpenPair || isBefore(signedOn))
  const general = generalOf(by)
  if (general.length + pairs.length + draftedOrders.length + signed.length === 0) {
    return <Text>Ни баз, ни пар, ни приказов этот отзыв не затронет.</Text>
  }
  return (
    <Notice tone="warn">
      <Text fw={600}>Что это затронет</Text>
      <List mt={4}>
        {[...general, ...publications.map(({ title }) => `публикация «${title}»: её нужно снять`)].map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
        {pairs.map(({ id, mentor, mentee, isFixed }) => (
          <List.Item key={id}>
            пара {shortNameOf(mentor)} и {shortNameOf(mentee)}
            {isFixed ? ': закреплена приказом, решите, продолжать ли её' : ': без согласия в приказ не попадёт'}
          </List.Item>
        ))}
        {draftedOrders.map(({ id, draftedOn }) => (
          <List.Item key={id}>
            проект приказа от {dayInFigures(draftedOn)}: с этой парой его нельзя зарегистрировать
          </List.Item>
        ))}
        {signed.map(({ id, number, signedOn }) => (
          <List.Item key={id}>
            приказ №{'\u00A0'}
            {number} от{'\u00A0'}
            {dayInFigures(signedOn)}:{' '}
            {isBefore(signedOn)
              ? 'уже подписан, а по дате отзыва согласия в день подписания не было. Решите с руководителем, отменять ли приказ'
              : 'уже подписан и от отзыва не изменится'}
          </List.Item>
        ))}
      </List>
    </Notice>
  )
}

const bankWords = { mentee: 'база наставляемых', mentor: 'база наставников' }

function generalOf({ kind, banks, leavesRegister }: TouchedProps['by']): string[] {
  return [
    ...banks.map((side) => `${bankWords[side]}: в подбор пар человек больше не попадёт`),
    ...(leavesRegister ? ['реестр муниципалитета: человек из него уйдёт, останется только в общих числах'] : []),
    ...(kind === 'processing'
      ? ['данные, для которых нет другого основания, нужно уничтожить не позднее чем через 30\u00A0дней']
      : []),
    ...(kind === 'publication' ? ['публикаций человека в программе нет; проверьте сайт и страницы организации'] : []),
  ]
}
