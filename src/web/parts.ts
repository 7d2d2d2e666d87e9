import { type ComponentType, createContext, useContext } from 'react'
import type { Place } from '#web/session.tsx'

export interface Found {
  /** An address of `paths`. */
  to: string
  title: string
  /** «учитель физики», «пара с 1 октября» */
  hint?: string
  /** «Люди», «Пары», «Документы»: the heading above. */
  group: string
}

/** What the shell needs of features without knowing them; filled in `routes.tsx`. */
export interface WebParts {
  /** The form inside the dialog that appears when a session has ended over an open page. */
  SignInForm: ComponentType<{ login: string; onSignedIn: () => void }> | null
  signOut: (() => Promise<unknown>) | null
  /** The source of Ctrl+K. */
  findEverywhere: ((text: string, place: Place, signal: AbortSignal) => Promise<Found[]>) | null
}

export const PartsContext = createContext<WebParts>({ SignInForm: null, signOut: null, findEverywhere: null })

export function useParts(): WebParts {
  return useContext(PartsContext)
}
