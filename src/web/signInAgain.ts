import { useSyncExternalStore } from 'react'

/** same: the person who was here before signed in again · left: the dialog was closed. */
export type SignInOutcome = 'same' | 'left'

interface Question {
  answered: Promise<SignInOutcome>
  answer: (outcome: SignInOutcome) => void
}

let question: Question | null = null
const listeners = new Set<() => void>()

/** One dialog for all the requests that were refused together; each of them goes on after the answer. */
export function askToSignInAgain(): Promise<SignInOutcome> {
  if (question) return question.answered
  let answer: (outcome: SignInOutcome) => void = () => undefined
  const answered = new Promise<SignInOutcome>((resolve) => {
    answer = resolve
  })
  question = { answered, answer }
  changed()
  return answered
}

export function answerSignIn(outcome: SignInOutcome) {
  question?.answer(outcome)
  question = null
  changed()
}

export function useSignInAsked(): boolean {
  return useSyncExternalStore(listen, () => question !== null)
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function changed() {
  for (const listener of listeners) listener()
}
