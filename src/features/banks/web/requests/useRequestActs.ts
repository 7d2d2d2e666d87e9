import { useParams } from '@tanstack/react-router'
import type { CorrectedAct, RequestEnding } from '#domain/requests/request.ts'
import * as requests from '#features/requests/contract.ts'
import { useCommand } from '#web/api.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { refreshes as ofBanks } from '../bankWords.ts'
import type { ShownRequest } from './entryRequests.ts'

/** What is asked again after an act on a request. */
export const refreshes = [...ofBanks, requests.ofEntry, requests.waiting, requests.collection] as const

/** One press each, and one press to undo. */
export function useRequestActs() {
  const { entryId = '' } = useParams({ strict: false }) as { entryId?: string }
  const done = { refreshes, onDone: () => notify('Вернули, как было') }
  const undoCorrect = useCommand(requests.takeBack, done)
  const undoTake = useCommand(requests.take, done)
  const undoResolve = useCommand(requests.resolve, done)
  const undoRemove = useCommand(requests.open, done)
  const take = useCommand(requests.take, { refreshes })
  const resolve = useCommand(requests.resolve, { refreshes })
  const correct = useCommand(requests.takeBack, { refreshes })
  const seenOf = ({ id }: ShownRequest, version: number) => ({ requests: [{ id, version }] })

  async function run(what: {
    words: string
    act: () => ReturnType<typeof take.run>
    undo: (version: number) => Promise<unknown>
  }) {
    const done = await what.act()
    const version = done?.requests[0]?.version
    if (version !== undefined) notifyUndo(what.words, () => what.undo(version))
  }

  return {
    problem: take.problem ?? resolve.problem ?? correct.problem,
    take: (request: ShownRequest) =>
      run({
        words: `«${request.title}»: запрос в работе`,
        act: () => take.run(seenOf(request, request.version)),
        undo: (version) => undoCorrect.runOrThrow({ what: 'taking', ...seenOf(request, version) }),
      }),
    resolve: (request: ShownRequest, ending: RequestEnding) =>
      run({
        words: `«${request.title}»: ${ending === 'helped' ? 'запрос решён' : 'запрос снят'}`,
        act: () => resolve.run({ ...seenOf(request, request.version), ending }),
        undo: (version) => undoCorrect.runOrThrow({ what: 'resolving', ...seenOf(request, version) }),
      }),
    correct: (request: ShownRequest, what: CorrectedAct) =>
      run({
        words: `«${request.title}»: ${corrected[what]}`,
        act: () => correct.run({ what, ...seenOf(request, request.version) }),
        undo: (version) => {
          const seen = seenOf(request, version)
          if (what === 'taking') return undoTake.runOrThrow({ ...seen, takenOn: request.takenOn })
          if (what === 'opening') return undoRemove.runOrThrow(openedAgain(request, entryId))
          const { resolvedOn, ending } = request
          return undoResolve.runOrThrow({ ...seen, resolvedOn, ending: ending ?? 'helped' })
        },
      }),
  }
}

const corrected: Record<CorrectedAct, string> = {
  opening: 'запрос убран',
  taking: 'отметка о работе снята',
  resolving: 'запрос снова открыт',
}

function openedAgain(request: ShownRequest, entryId: string) {
  const { topicCode, difficulty, wantedHelp, wantedKind, wantedChannel, wantedTime, openedOn } = request
  return { entryId, topicCode, difficulty, wantedHelp, wantedKind, wantedChannel, wantedTime, openedOn }
}
