import { Checkbox, NumberInput, Select, SimpleGrid, TextInput, Title } from '@mantine/core'
import { timeZones } from '#content/timeZones.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { agreesWithCheckFigure } from '#domain/taxNumber.ts'
import { useCommand, useRead } from '#web/api.ts'
import { useMay, useSession } from '#web/session.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import * as contract from '../contract.ts'

type Card = OutputOf<typeof contract.show>

export function SettingsPage() {
  const card = useRead(contract.show, {})
  return (
    <Page title="Настройки" lead="Из этих сведений складываются приказы и согласия: пишите как в уставе." read={card}>
      {(answer) => <CardForm key={answer.version} card={answer} />}
    </Page>
  )
}

const signers = [
  { value: 'student-and-guardian', label: 'Обучающийся и представитель, каждый на своём бланке' },
  { value: 'guardian', label: 'Только законный представитель' },
  { value: 'student', label: 'Только сам обучающийся' },
]

const months = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'
  .split(' ')
  .map((label, index) => ({ value: String(index + 1), label }))

function CardForm({ card }: { card: Card }) {
  const may = useMay()
  const { kind: _, version, ...values } = card
  const start = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? '']))
  const answers = useAnswers({ start: { ...start, schoolYearStartsMonth: String(card.schoolYearStartsMonth) } })
  const { refresh } = useSession()
  const save = useCommand(contract.change, {
    refreshes: [contract.show],
    onDone: () => {
      notify('Настройки сохранены')
      // The frame shows the name and tells the time of the organisation.
      void refresh()
    },
  })
  const submit = (changed: Record<string, unknown>) =>
    save.run({ ...changed, schoolYearStartsMonth: Number(changed.schoolYearStartsMonth), version } as never)
  const taxNumber = String((answers.values as Record<string, unknown>).taxNumber ?? '').trim()
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act="Сохранить"
      whyNot={may(contract.change) ? null : 'Настройки меняет руководитель или куратор'}
      onSubmit={submit}
    >
      <Title order={2}>Для документов</Title>
      <TextInput {...answers.field('fullName', 'Полное название')} description="Как в уставе" />
      <TextInput {...answers.field('shortName', 'Краткое название')} />
      <TextInput {...answers.field('address', 'Адрес')} description="Индекс, населённый пункт, улица, дом" />
      <TextInput {...answers.field('locality', 'Где издаются приказы')} description="Например, «г. Заречный»" />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          {...answers.field('taxNumber', 'ИНН')}
          inputMode="numeric"
          description={
            agreesWithCheckFigure(taxNumber) ? undefined : 'Похоже на опечатку: последняя цифра не сходится. Проверьте.'
          }
        />
        <TextInput {...answers.field('registrationNumber', 'ОГРН')} inputMode="numeric" />
        <TextInput {...answers.field('phone', 'Телефон')} type="tel" />
        <TextInput {...answers.field('email', 'Электронная почта')} type="email" />
      </SimpleGrid>
      <TextInput {...answers.field('site', 'Сайт')} />
      <Title order={2}>Как считать</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          {...answers.field('youngAgeLimit', 'Молодой специалист: до скольких лет')}
          description="В законе единого определения нет, решает организация"
        />
        <NumberInput {...answers.field('youngSeniorityLimit', 'Молодой специалист: стаж не больше, лет')} />
        <Select
          {...answers.field('schoolYearStartsMonth', 'С какого месяца учебный год')}
          data={months}
          allowDeselect={false}
        />
        <Select
          {...answers.field('timeZone', 'Часовой пояс')}
          data={timeZones.map(({ code, title }) => ({ value: code, label: title }))}
          allowDeselect={false}
        />
      </SimpleGrid>
      <Title order={2}>Согласия обучающихся</Title>
      <Select
        {...answers.field('consentOfAdolescents', 'Кто подписывает согласие в 14–17 лет?')}
        data={signers}
        allowDeselect={false}
        description="До 14 лет подписывает законный представитель, с 18 — сам человек. Для 14–17 лет прямой нормы о наставничестве нет: по ст. 26 ГК РФ подросток действует с согласия родителей, поэтому надёжнее две подписи. Проверьте по своему положению."
      />
      <Title order={2}>Вход</Title>
      <Checkbox
        {...answers.checkbox('requiresSecondFactor', 'Сотрудникам с назначением входить с кодом из приложения')}
        description="Пароль могут подсмотреть, код — нет. Каждый настроит его при следующем входе."
      />
    </Form>
  )
}
