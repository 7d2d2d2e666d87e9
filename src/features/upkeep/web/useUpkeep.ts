import { counted } from '#domain/russian/plural.ts'
import { useCommand } from '#web/api.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'

const refreshes = [contract.list]
const records = (count: number) => counted(count, ['запись', 'записи', 'записей'])

/** Both acts are undone from their notices. */
export function useUpkeep() {
  const back = useCommand(contract.takeBack, { refreshes, onDone: () => notify('Отменено') })
  const confirm = useCommand(contract.confirm, {
    refreshes,
    onDone: ({ confirmed, carriedOver }) => {
      const undo = {
        confirmed: confirmed.map(({ id, version, before }) => ({ id, version, before })),
        carriedOver: carriedOver.map(({ id, version }) => ({ id, version })),
      }
      notifyUndo(`Подтверждено: ${records(confirmed.length + carriedOver.length)}`, () => back.runOrThrow(undo))
    },
  })
  const letGo = useCommand(contract.letGo, {
    refreshes,
    onDone: ({ ended }) =>
      notifyUndo(`Закрыто: ${records(ended.length)}`, () =>
        back.runOrThrow({ ended: ended.map(({ id, version }) => ({ id, version })) }),
      ),
  })
  return { confirm, letGo }
}
