import { Menu, Text, UnstyledButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { useSession } from '#web/session.tsx'
import { startOf } from '#web/startOf.ts'
import { useNavigationPlace } from './sections.ts'
import styles from './shell.module.css'

/** Where I am; with more than one organisation also where else I act. */
export function OrganisationSwitcher() {
  const places = useSession().me?.places ?? []
  const place = useNavigationPlace()
  const navigate = useNavigate()
  if (!place) return <Text fw={600}>Наставничество</Text>
  const words = (
    <>
      <span className={styles.placeName}>{place.shortName}</span>
      <span className={styles.placeYear}>{schoolYearShort(place.schoolYear)}</span>
    </>
  )
  if (places.length < 2) return <div className={styles.place}>{words}</div>
  return (
    <Menu position="bottom-start" width="target">
      <Menu.Target>
        <UnstyledButton className={styles.place}>
          {words}
          <span className={styles.placeMore}>Сменить</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.placeList ?? ''}>
        <Menu.Label>Организации, где вы работаете</Menu.Label>
        {places.map((other) => (
          <Menu.Item
            key={other.organisationId}
            aria-current={other.organisationId === place.organisationId ? 'true' : undefined}
            fw={other.organisationId === place.organisationId ? 600 : 400}
            onClick={() => void navigate({ to: startOf(other) })}
          >
            {other.shortName}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
