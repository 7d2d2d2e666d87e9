import { setImmediate } from 'node:timers/promises'
import type { OutputOf } from '#contract/endpoint.ts'
import { CallerGone } from '#server/http/refused.ts'
import type { progressOfList } from '../contract.ts'

export type Progress = OutputOf<typeof progressOfList>
export type Stage = NonNullable<Progress['stage']>

/** How somebody follows long work: they see how far it is, and may call it off. */
export interface Follow {
  tell(stage: Stage, done: number, total: number): void
  /** Throws when the caller has gone: whatever is not committed is rolled back. */
  heed(): void
  end(): void
}

interface Followed {
  progressId: string | null
  actor: { organisationId: string; personId: string }
  signal: AbortSignal
}

// What runs now, in this process: nothing of it outlives the work.
const running = new Map<string, Progress>()

export function follow({ progressId, actor, signal }: Followed): Follow {
  const key = progressId === null ? null : keyOf(actor, progressId)
  return {
    tell: (stage, done, total) => {
      if (key !== null) running.set(key, { stage, done: Math.min(done, total), total })
    },
    heed: () => {
      if (signal.aborted) throw new CallerGone()
    },
    end: () => {
      if (key !== null) running.delete(key)
    },
  }
}

/** Only one's own: the id alone would tell others how large a list is. */
export function progressOf(actor: Followed['actor'], progressId: string): Progress {
  return running.get(keyOf(actor, progressId)) ?? { stage: null, done: 0, total: 0 }
}

/** Pure work in pieces: between them others get their answers and this one may be called off. */
export async function inPieces<Result>(
  work: Generator<number, Result>,
  { stage, total, by }: { stage: Stage; total: number; by: Follow },
): Promise<Result> {
  by.tell(stage, 0, total)
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    by.tell(stage, step.value, total)
    await setImmediate()
    by.heed()
  }
}

function keyOf({ organisationId, personId }: Followed['actor'], progressId: string): string {
  return [organisationId, personId, progressId].join(' ')
}
