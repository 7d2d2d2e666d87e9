import { Anchor, List, Text } from '@mantine/core'
import type { MouseEvent, Ref } from 'react'
import styles from '../notice.module.css'
import type { Fault } from './useAnswers.ts'

/** Above the form: every fault with a link to its field. */
export function FaultSummary({ faults, ref }: { faults: Fault[]; ref: Ref<HTMLDivElement> }) {
  if (faults.length === 0) return null
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.notice} data-tone="bad">
      <Text fw={600}>Проверьте, пожалуйста, ответы</Text>
      <List mt={4}>
        {faults.map((fault) => (
          <List.Item key={`${fault.id} ${fault.message}`}>
            {fault.id ? (
              <Anchor href={`#${fault.id}`} onClick={(event) => focusField(event, fault.id ?? '')}>
                {faultWords(fault)}
              </Anchor>
            ) : (
              fault.message
            )}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function focusField(event: MouseEvent, id: string) {
  event.preventDefault()
  const field = document.getElementById(id)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

function faultWords({ label, message }: Fault): string {
  if (label?.endsWith('?')) return `${label} ${message}`
  // An abbreviation («ИНН организации…») keeps its capitals.
  const abbreviated = /^\p{Lu}{2}/u.test(message)
  return `${label}: ${abbreviated ? message : message.charAt(0).toLowerCase() + message.slice(1)}`
}
