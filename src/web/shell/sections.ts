import { useRouter } from '@tanstack/react-router'
import type { Permission } from '#domain/access.ts'
import { paths } from '#web/paths.ts'
import { type Place, usePlaceIfAny, useSession } from '#web/session.tsx'

export interface Section {
  words: string
  address: (organisationId: string) => string
  needs: Permission
  /** A part of the section above it. */
  inner?: boolean
}

const schoolSections: readonly Section[] = [
  { words: 'Сегодня', address: paths.today, needs: 'today.view' },
  { words: 'Люди', address: paths.people, needs: 'people.view' },
  { words: 'Наставляемые', address: paths.mentees, needs: 'banks.view', inner: true },
  { words: 'Запросы', address: paths.requests, needs: 'requests.collect', inner: true },
  { words: 'Наставники', address: paths.mentors, needs: 'banks.view', inner: true },
  { words: 'Согласия', address: paths.consents, needs: 'consents.view', inner: true },
  { words: 'Поддержка психолога', address: paths.support, needs: 'support.view', inner: true },
  { words: 'Особые меры', address: paths.measures, needs: 'inclusion.view', inner: true },
  { words: 'Движение', address: paths.moves, needs: 'people.move', inner: true },
  { words: 'Подбор пар', address: paths.matching, needs: 'matching.propose' },
  { words: 'Пары', address: paths.pairs, needs: 'pairs.view' },
  { words: 'Документы', address: paths.documents, needs: 'documents.view' },
  { words: 'Моё', address: paths.own, needs: 'own.view' },
  { words: 'Журнал', address: paths.journal, needs: 'journal.view' },
  { words: 'Назначения', address: paths.appointments, needs: 'appointments.view' },
  { words: 'Входы', address: paths.logins, needs: 'logins.view' },
  { words: 'Настройки', address: paths.settings, needs: 'organisation.change' },
]

const municipalitySections: readonly Section[] = [
  { words: 'Сегодня', address: paths.today, needs: 'today.view' },
  { words: 'Организации', address: paths.organisations, needs: 'municipality.view' },
  { words: 'Моё', address: paths.own, needs: 'own.view' },
  { words: 'Входы', address: paths.logins, needs: 'logins.view' },
  { words: 'Настройки', address: paths.settings, needs: 'organisation.change' },
]

/** What the person may open here, and only pages that exist. */
export function useSections(): Section[] {
  const place = useNavigationPlace()
  const known = useRouter().routesByPath as Record<string, unknown>
  if (!place) return []
  const all = place.kind === 'municipality' ? municipalitySections : schoolSections
  return standing(
    all.filter((section) => section.address('$organisationId') in known && place.permissions.includes(section.needs)),
  )
}

/** Whoever may open a part only, as the head of a subject association does, finds it as a section of its own. */
function standing(sections: readonly Section[]): Section[] {
  const has = sections.some(({ address }) => address === paths.people)
  return sections.map(({ inner, ...section }) => (inner && has ? { ...section, inner } : section))
}

let lastVisited: string | undefined

/** On pages outside any organisation the navigation stays that of the last one. */
export function useNavigationPlace(): Place | undefined {
  const here = usePlaceIfAny()
  const places = useSession().me?.places ?? []
  if (here) lastVisited = here.organisationId
  return here ?? places.find((place) => place.organisationId === lastVisited) ?? places[0]
}
