import { useNavigate, useSearch } from '@tanstack/react-router'

type UrlState = Record<string, string | undefined>

/**
 * Filters, tabs and the open dialog live in the address, so that it can be sent to a colleague:
 * `const [url, change] = useUrlState()`, `url.status`, `change({ status: null })`.
 */
export function useUrlState(): [UrlState, (change: Record<string, string | null>) => void] {
  const state = useSearch({ strict: false }) as UrlState
  const navigate = useNavigate()
  const change = (next: Record<string, string | null>) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (was: UrlState) => withoutEmpty({ ...was, ...next }),
    })
  return [state, change]
}

/** «?status=waiting&q=Собина»: plain words, no JSON. */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeSearch(state: Record<string, unknown>): string {
  const pairs = Object.entries(withoutEmpty(state)).map(([key, value]) => [key, String(value)])
  const text = new URLSearchParams(pairs).toString()
  return text === '' ? '' : `?${text}`
}

function withoutEmpty(state: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}
