import { Text } from '@mantine/core'
import styles from './own.module.css'

/** One touch calls or writes. */
export function Contacts({ of: { phone, email } }: { of: { phone: string | null; email: string | null } }) {
  if (phone === null && email === null) return <Text c="dimmed">Телефон и почта не указаны</Text>
  return (
    <div className={styles.contacts}>
      {phone !== null && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
    </div>
  )
}
