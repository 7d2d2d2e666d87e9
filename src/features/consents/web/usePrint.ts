import { counted } from '#domain/russian/plural.ts'
import { useCommand } from '#web/api.ts'
import { downloadUrl } from '#web/request.ts'
import { saveFile } from '#web/saveFile.ts'
import { usePlace } from '#web/session.tsx'
import { notify, notifyProblem } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'
import { refreshes } from './consentWords.ts'

/** Notes that the blanks wait for a signature, and lays the file down. */
export function usePrint() {
  const { organisationId } = usePlace()
  return useCommand(contract.print, {
    refreshes,
    onDone: ({ batchId, papers }) => {
      saveFile(downloadUrl(contract.blanks, { batchId }, organisationId)).then(
        () =>
          notify(
            `${counted(papers, ['бланк скачан', 'бланка скачаны', 'бланков скачаны'])}: распечатайте и дайте подписать`,
          ),
        notifyProblem,
      )
    },
  })
}
