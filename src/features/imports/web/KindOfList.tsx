import { Group, Radio } from '@mantine/core'
import type { CheckedList } from '../findings.ts'

interface KindOfListProps {
  found: CheckedList
  busy: boolean
  onChange: (list: CheckedList['list']) => void
}

/** Recognised by the columns; a wrong guess is mended by one press. */
export function KindOfList({ found: { list, fileName }, busy, onChange }: KindOfListProps) {
  return (
    <Radio.Group
      label={`Кто в файле «${fileName}»?`}
      value={list}
      onChange={(value) => onChange(value as CheckedList['list'])}
      mb="lg"
    >
      <Group gap="lg" mt="xs">
        <Radio value="staff" label="Сотрудники" disabled={busy} />
        <Radio value="students" label="Обучающиеся" disabled={busy} />
      </Group>
    </Radio.Group>
  )
}
