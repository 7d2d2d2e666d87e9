import {
  Button,
  type MantineColorScheme,
  Popover,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  useMantineColorScheme,
} from '@mantine/core'
import { type Contrast, changeAppearance, type TextSize, useAppearance } from '#web/appearance.ts'

/** Light or dark, larger letters, more contrast: the version for people with weak sight is the same pages. */
export function AppearanceMenu() {
  const { text, contrast } = useAppearance()
  const forWeakSight = text !== 'usual' && contrast === 'more'
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Popover position="top-start" trapFocus returnFocus width="min(20rem, 92vw)" shadow="md">
      <Popover.Target>
        <Button variant="subtle" justify="start" color="gray" className="userButton">
          Вид и версия для слабовидящих
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Вид страниц" mah="80vh" style={{ overflowY: 'auto' }}>
        <Stack gap="md">
          <Switch
            label="Крупно и контрастно"
            checked={forWeakSight}
            onChange={(event) => changeAppearance(event.currentTarget.checked ? weakSight : usual)}
          />
          <Choice<TextSize>
            label="Буквы"
            value={text}
            onChange={(value) => changeAppearance({ text: value })}
            options={{ usual: 'Обычные', large: 'Крупные', largest: 'Огромные' }}
          />
          <Choice<Contrast>
            label="Контраст"
            value={contrast}
            onChange={(value) => changeAppearance({ contrast: value })}
            options={{ usual: 'Обычный', more: 'Высокий' }}
          />
          <Choice<MantineColorScheme>
            label="Цвет"
            value={colorScheme}
            onChange={setColorScheme}
            options={{ auto: 'По системе', light: 'Светлый', dark: 'Тёмный' }}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

const weakSight = { text: 'large', contrast: 'more' } as const
const usual = { text: 'usual', contrast: 'usual' } as const

interface ChoiceProps<T extends string> {
  label: string
  value: T
  onChange: (value: T) => void
  options: Record<T, string>
}

function Choice<T extends string>({ label, value, onChange, options }: ChoiceProps<T>) {
  const { text } = useAppearance()
  const data = Object.entries<string>(options).map(([key, words]) => ({ value: key as T, label: words }))
  return (
    <div>
      <Text fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl
        fullWidth
        orientation={text === 'largest' ? 'vertical' : 'horizontal'}
        aria-label={label}
        value={value}
        onChange={(next) => onChange(next as T)}
        data={data}
      />
    </div>
  )
}
