import { PageLink } from '#web/ui/PageLink.tsx'
import { useNavigationPlace, useSections } from './sections.ts'
import styles from './shell.module.css'

export function Navigation({ onGo }: { onGo?: () => void }) {
  const sections = useSections()
  const place = useNavigationPlace()
  if (!place) return null
  return (
    <nav aria-label="Разделы" className={styles.navigation}>
      <ul>
        {sections.map((section) => (
          <li key={section.words} data-inner={section.inner || undefined}>
            <PageLink to={section.address(place.organisationId)} {...(onGo ? { onClick: onGo } : {})}>
              {section.words}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
