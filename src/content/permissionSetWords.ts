import type { PermissionSet } from '#domain/access.ts'

/** What a set of permissions lets a person do, in words for whoever makes a role of the organisation's own. */
export const permissionSetWords: Partial<Record<PermissionSet, { title: string; personalData: string }>> = {
  curator: {
    title: 'Ведёт всю программу, как куратор',
    personalData: 'Видит и меняет карточки людей, согласия, пары и документы организации.',
  },
  deputy: {
    title: 'Ведёт людей и согласия, как заместитель',
    personalData: 'Видит карточки людей и пары, ведёт базы и отмечает согласия.',
  },
  workingGroup: {
    title: 'Ведёт базы, как член рабочей группы',
    personalData: 'Видит карточки людей и пары, ведёт базы наставляемых и наставников.',
  },
  specialist: {
    title: 'Только смотрит, как специалист',
    personalData: 'Видит карточки людей и пары, ничего не меняет.',
  },
  associationHead: {
    title: 'Собирает запросы в своём объединении, как руководитель МО',
    personalData: 'Видит только людей своего объединения и собирает их запросы.',
  },
  psychologist: {
    title: 'Ведёт поддержку, как педагог-психолог',
    personalData: 'Видит карточки людей и пары, ведёт поддержку; записи о ней видит один.',
  },
  socialPedagogue: {
    title: 'Ведёт особые меры, как социальный педагог',
    personalData: 'Видит карточки людей и пары, особые меры поддержки учащихся.',
  },
  personnel: {
    title: 'Ведёт кадры и регистрирует приказы, как секретарь',
    personalData: 'Видит и меняет карточки людей, регистрирует приказы.',
  },
  observer: {
    title: 'Не видит людей, только назначения',
    personalData: 'Персональных данных участников не видит.',
  },
}

export const setsForOwnRoles = Object.keys(permissionSetWords) as [PermissionSet, ...PermissionSet[]]
