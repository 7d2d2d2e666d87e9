import type { DataPurpose } from './dataPurpose.ts'
import type { Fields } from './settingsFields.ts'

/** Settings that are each right but dangerous or useless together; every sentence says why and what to do. */
export function unsafeCombinations(given: Fields, purpose: DataPurpose): string[] {
  return [...network(given), ...database(given), ...mail(given), ...today(given, purpose)]
}

function network(given: Fields): string[] {
  const faults: string[] = []
  const ownTls = Boolean(given.TLS_CERT && given.TLS_KEY)
  const secureAddress = given.PUBLIC_ADDRESS?.startsWith('https://') ?? false
  if (Boolean(given.TLS_CERT) !== Boolean(given.TLS_KEY)) {
    faults.push('TLS_CERT и TLS_KEY нужны вместе: сертификат и его ключ')
  }
  if (given.PUBLIC_ADDRESS && !secureAddress && !isLoopback(new URL(given.PUBLIC_ADDRESS).hostname)) {
    faults.push(
      'PUBLIC_ADDRESS: адрес, который виден другим, должен начинаться с https: ' +
        'иначе пароли и данные детей идут по сети открытым текстом',
    )
  }
  if (!isLoopback(given.HOST) && !ownTls && !(secureAddress && given.TRUST_PROXY)) {
    faults.push(
      `HOST=${given.HOST} открывает программу другим машинам без шифрования. Укажите TLS_CERT и TLS_KEY ` +
        'или поставьте перед программой прокси с https: PUBLIC_ADDRESS=https://… и TRUST_PROXY=адрес прокси',
    )
  }
  if (secureAddress && !ownTls && !given.TRUST_PROXY) {
    faults.push(
      'PUBLIC_ADDRESS начинается с https, но шифровать некому: укажите TLS_CERT и TLS_KEY или адрес прокси в TRUST_PROXY',
    )
  }
  return faults
}

function database(given: Fields): string[] {
  const faults: string[] = []
  if (given.DATABASE_URL && !given.DATABASE_OWNER_URL) {
    faults.push(
      'DATABASE_URL без DATABASE_OWNER_URL: программа работает под ролью, которая ничем не владеет, ' +
        'а обновляет базу под ролью владельца. Обе роли печатает команда «node scripts/external-sql.mjs»',
    )
  }
  if (given.DATABASE_OWNER_URL && !given.DATABASE_URL) {
    faults.push('DATABASE_OWNER_URL без DATABASE_URL: укажите и вход, под которым программа работает')
  }
  if (
    given.DATABASE_URL &&
    given.DATABASE_OWNER_URL &&
    userOf(given.DATABASE_URL) === userOf(given.DATABASE_OWNER_URL)
  ) {
    faults.push(
      'DATABASE_URL и DATABASE_OWNER_URL входят под одной ролью: тогда защита строк не отделяет организации друг от друга',
    )
  }
  if (given.NASTAVNIK_DEMO && given.DATABASE_URL) {
    faults.push('NASTAVNIK_DEMO и DATABASE_URL вместе нельзя: выдуманные люди попали бы в настоящую базу')
  }
  return faults
}

function mail(given: Fields): string[] {
  if (Boolean(given.SMTP_URL) === Boolean(given.MAIL_FROM)) return []
  return ['SMTP_URL и MAIL_FROM нужны вместе: через какой сервер слать письма и от чьего имени']
}

function today(given: Fields, purpose: DataPurpose): string[] {
  if (!given.FIXED_TODAY || given.NASTAVNIK_DEMO || purpose !== 'real') return []
  return ['FIXED_TODAY: в папке с настоящими данными день всегда настоящий; уберите эту настройку']
}

function userOf(url: string): string {
  try {
    return new URL(url).username
  } catch {
    return url
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
