import { Text } from '@mantine/core'
import { useUrlState } from '#web/useUrlState.ts'
import styles from './sheet.module.css'

interface AssociationProgressProps {
  associations: readonly { title: string; people: number; filled: number }[]
}

/** «ШМО начальных классов: 7 из 12»; pressed, it shows these people alone. */
export function AssociationProgress({ associations }: AssociationProgressProps) {
  const [url, change] = useUrlState()
  if (associations.length === 0) {
    return (
      <Text c="dimmed">
        Методобъединения не указаны ни у кого: впишите их в карточках людей, и сбор будет виден по объединениям.
      </Text>
    )
  }
  return (
    <section aria-label="Собрано по методобъединениям" className="noPrint">
      <ul className={styles.progress}>
        {associations.map(({ title, people, filled }) => {
          const chosen = url.association === title
          return (
            <li key={title}>
              <button
                type="button"
                aria-pressed={chosen}
                className={styles.association}
                onClick={() => change({ association: chosen ? null : title })}
              >
                <span>
                  {title}: {filled} из {people}
                </span>
                <progress value={filled} max={people} aria-hidden="true" />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
