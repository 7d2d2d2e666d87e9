import { List, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { isDay } from '#domain/calendar.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify } from '#web/ui/notices.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import * as contract from '../contract.ts'
import { withNames } from './pairNames.ts'

interface SignDialogProps {
  answer: contract.DocumentPageOutput
  opened: boolean
  onClose: () => void
}

/** The order was signed on paper: number and day as the school's book has them. */
export function SignDialog({ answer, opened, onClose }: SignDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Приказ подписан" size="lg">
      <SignForm answer={answer} onClose={onClose} />
    </Modal>
  )
}

const refreshes = [contract.showDocument, contract.listDocuments, contract.pairsForOrder]

function SignForm({ answer: { document, lines }, onClose }: Omit<SignDialogProps, 'opened'>) {
  const { today } = usePlace()
  const answers = useAnswers({
    start: { number: '', signedOn: today, signedBy: '' },
    schema: contract.registerOrder.input.pick({ number: true, signedOn: true }),
  })
  const { signedOn, number } = answers.values
  const signers = useSigners(signedOn)
  const signedBy = signers.some(({ value }) => value === answers.values.signedBy)
    ? answers.values.signedBy
    : (signers[0]?.value ?? '')
  const pairs = counted(lines.length, ['пара', 'пары', 'пар'])
  const register = useCommand(contract.registerOrder, {
    refreshes,
    onDone: () => {
      notify('Приказ зарегистрирован')
      onClose()
    },
  })
  return (
    <Form
      answers={answers}
      problem={withNames(register.problem, new Map(lines.map((line) => [line.pairId, line])))}
      onRetry={register.retry}
      busy={register.busy}
      act="Зарегистрировать"
      whyNot={whyNotRegister(signedOn, today, signedBy)}
      onSubmit={(values) => register.run({ id: document.id, version: document.version, ...values, signedBy })}
      otherActs={
        <ActButton look="plain" onClick={onClose}>
          Не сейчас
        </ActButton>
      }
    >
      <TextInput
        {...answers.field('number', 'Какой у приказа номер?')}
        description="Как в книге приказов, вместе с буквами: 156-од"
        autoComplete="off"
        data-autofocus
      />
      <SameNumber number={number} signedOn={signedOn} />
      <DateField
        {...answers.field('signedOn', 'Когда подписан?')}
        today={today}
        description="День на бумаге, а не день, когда вы это отмечаете."
      />
      <Radio.Group
        {...answers.field('signedBy', 'Кто подписал?')}
        value={signedBy}
        description="Руководитель или исполнявший его обязанности в тот день"
      >
        <Stack gap="xs" mt="xs">
          {signers.map(({ value, label, description }) => (
            <Radio key={value} value={value} label={label} description={description} />
          ))}
        </Stack>
      </Radio.Group>
      <Notice>
        <Text fw={600}>Что изменится</Text>
        <List mt={4}>
          <List.Item>
            {pairs}: в силе с {dayInFigures(document.inForceFrom)}
          </List.Item>
          <List.Item>файл приказа сохранится как подписан; изменить его или убрать будет нельзя</List.Item>
        </List>
      </Notice>
    </Form>
  )
}

function useSigners(day: string) {
  const found = useRead(contract.signersOn, { day }, { enabled: isDay(day), keep: true })
  return (found.data?.signers ?? []).map(({ personId, name, post, acting }) => ({
    value: personId,
    label: name,
    description: acting ? 'исполняет обязанности руководителя' : post,
  }))
}

/** Told beside the field and no obstacle: the school's book is right. */
function SameNumber({ number, signedOn }: { number: string; signedOn: string }) {
  const { organisationId } = usePlace()
  const [asked] = useDebouncedValue(number.trim(), 400)
  const { data } = useRead(
    contract.numberSeen,
    { number: asked, signedOn },
    { enabled: asked !== '' && isDay(signedOn) },
  )
  const [first] = data?.seen ?? []
  if (!first || asked === '') return null
  return (
    <Notice tone="warn">
      В этом году уже есть{' '}
      <PageLink to={paths.document(organisationId, first.id)}>
        приказ № {first.number} от {dayInFigures(first.signedOn)}
      </PageLink>
      . Сверьте номер с книгой; если всё верно, продолжайте.
    </Notice>
  )
}

function whyNotRegister(signedOn: string, today: string, signedBy: string): string | null {
  if (isDay(signedOn) && signedOn > today) return 'Этот день ещё не наступил: приказ отмечают после подписи.'
  if (isDay(signedOn) && signedBy === '') return 'На этот день руководитель не указан: отметьте его в назначениях.'
  return null
}
