import { Checkbox, Radio, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type OrganisationKind, organisationKinds, wordsOf } from '#content/organisationKinds.ts'
import { timeZones } from '#content/timeZones.ts'
import type { CallInputOf } from '#contract/endpoint.ts'
import { isDay, schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { Steps } from '#web/ui/form/Steps.tsx'
import { type Answers, useAnswers } from '#web/ui/form/useAnswers.ts'
import * as contract from '../contract.ts'
import { NewPassword } from './NewPassword.tsx'

type Values = CallInputOf<typeof contract.setUp>

const { input } = contract.setUp
const steps = [
  { name: 'Организация', schema: input.pick({ organisation: true }), fields: Organisation },
  { name: 'Вы', schema: input.pick({ owner: true }), fields: Owner },
  { name: 'Логин и пароль', schema: input, fields: SignIn },
]

interface SetupFormProps {
  token: string
  underMunicipality: boolean
  today: string
}

export function SetupForm({ token, underMunicipality, today }: SetupFormProps) {
  const [step, setStep] = useState(0)
  const { refresh } = useSession()
  const navigate = useNavigate()
  const now = steps[step] ?? steps[0]
  const answers = useAnswers<Values>({ start: startOf(token, today), ...(now ? { schema: now.schema } : {}) })
  const save = useCommand(contract.setUp)
  const last = step === steps.length - 1

  async function submit(values: Values) {
    if (!last) {
      setStep(step + 1)
      return null
    }
    const output = await save.run(values)
    if (output === null) return null
    await refresh()
    await navigate({ to: paths.today(output.organisationId), replace: true })
    return output
  }

  const Fields = now?.fields ?? SignIn
  return (
    <Steps names={steps.map(({ name }) => name)} current={step} onOpen={setStep}>
      <Form
        answers={answers}
        problem={save.problem}
        onRetry={save.retry}
        busy={save.busy}
        act={last ? 'Начать работу' : 'Дальше'}
        whyNot={step === 1 ? whyNotFrom(answers.values.owner.appointedFrom, today) : null}
        otherActs={
          step > 0 && (
            <ActButton look="plain" onClick={() => setStep(step - 1)}>
              Назад
            </ActButton>
          )
        }
        onSubmit={submit}
      >
        <Fields answers={answers} underMunicipality={underMunicipality} today={today} />
      </Form>
    </Steps>
  )
}

interface FieldsProps {
  answers: Answers<Values>
  underMunicipality: boolean
  today: string
}

function Organisation({ answers, underMunicipality }: FieldsProps) {
  const kinds = organisationKinds.filter(({ code }) => !underMunicipality || code !== 'municipality')
  return (
    <>
      <Radio.Group {...answers.field('organisation.kind', 'Что у вас за организация?')}>
        <Stack gap="xs" mt="xs">
          {kinds.map(({ code, title }) => (
            <Radio key={code} value={code} label={title} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        {...answers.field('organisation.fullName', 'Как она называется полностью?')}
        description="Как в уставе: так название встанет в приказы"
      />
      <TextInput
        {...answers.field('organisation.shortName', 'А коротко?')}
        description="Для экрана и списков, например «Школа № 4»"
      />
      <TextInput
        {...answers.field('organisation.locality', 'В каком населённом пункте?')}
        description="Встанет в шапку приказа"
      />
      <Select
        {...answers.field('organisation.timeZone', 'По какому времени живёте?')}
        data={timeZones.map(({ code, title }) => ({ value: code, label: title }))}
        allowDeselect={false}
      />
    </>
  )
}

function Owner({ answers, today }: FieldsProps) {
  const municipality = answers.values.organisation.kind === 'municipality'
  const head = municipality ? 'Начальник управления' : headOf(answers.values.organisation.kind)
  return (
    <>
      <TextInput {...answers.field('owner.surname', 'Ваша фамилия')} autoComplete="family-name" />
      <TextInput {...answers.field('owner.given', 'Имя')} autoComplete="given-name" />
      <TextInput
        {...answers.field('owner.patronymic', 'Отчество')}
        description="Если его нет, оставьте пустым"
        autoComplete="additional-name"
      />
      <TextInput
        {...answers.field('owner.post', 'Ваша должность')}
        description={`Как в штатном расписании, например «${head.toLowerCase()}» или «заместитель директора по УВР»`}
      />
      <Checkbox.Group
        {...answers.field('owner.actsAs', 'Кто вы в этой организации?')}
        description="Один человек может быть и тем и другим; остальных назначите потом"
      >
        <Stack gap="xs" mt="xs">
          <Checkbox value="head" label={head} />
          <Checkbox value="curator" label={municipality ? 'Муниципальный координатор' : 'Куратор наставничества'} />
        </Stack>
      </Checkbox.Group>
      <Appointed answers={answers} today={today} />
    </>
  )
}

/** Papers are signed by who was appointed on their day, so it is asked at once. */
function Appointed({ answers, today }: Pick<FieldsProps, 'answers' | 'today'>) {
  const day = (path: string, label: string) => {
    const { onChange, ...field } = answers.field(path, label)
    return { ...field, today, onChange: (value: string) => onChange(value === '' ? null : value) }
  }
  return (
    <>
      <DateField
        {...day('owner.appointedFrom', 'С какого дня вы назначены?')}
        description="Раньше этого дня приказы по наставничеству составить нельзя"
      />
      <div>
        <Text fw={600}>Каким приказом?</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
          <TextInput
            {...answers.field('owner.orderNumber', 'Номер приказа')}
            description="Если его нет под рукой, допишете потом"
          />
          <DateField {...day('owner.orderOn', 'Дата приказа')} />
        </SimpleGrid>
      </div>
    </>
  )
}

function whyNotFrom(day: string | null | undefined, today: string): string | null {
  return day && isDay(day) && day > today ? 'День назначения ещё не наступил.' : null
}

function SignIn({ answers }: FieldsProps) {
  const { organisation, owner, login } = answers.values
  const about = {
    login,
    names: [owner.surname, owner.given, owner.patronymic ?? ''],
    organisationNames: [organisation.fullName, organisation.shortName, organisation.locality],
  }
  return (
    <>
      <TextInput
        {...answers.field('login', 'Какой будет логин?')}
        description="Подойдёт адрес почты или фамилия: ivanova, сабурова.гф"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <NewPassword answers={answers} path="password" about={about} />
    </>
  )
}

function headOf(kind: OrganisationKind): string {
  const { one } = wordsOf(kind).head
  return one.slice(0, 1).toUpperCase() + one.slice(1)
}

function startOf(token: string, today: string): Values {
  return {
    token,
    organisation: { kind: 'school', fullName: '', shortName: '', locality: '', timeZone: 'Europe/Moscow' },
    owner: {
      surname: '',
      given: '',
      patronymic: '',
      post: '',
      actsAs: ['curator'],
      appointedFrom: schoolYearPeriod(schoolYearOf(today)).from,
      orderNumber: '',
      orderOn: null,
    },
    login: '',
    password: '',
  }
}
