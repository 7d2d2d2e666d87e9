import { counted } from '#domain/russian/plural.ts'
import * as matchingContract from '#features/matching/contract.ts'
import { useCommand } from '#web/api.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'
import { pairForms } from './pairView.ts'

export function useSettingAside() {
  const refreshes = [contract.list, contract.show, matchingContract.latest]
  const bringBack = useCommand(contract.takeBackSettingAside, { refreshes, onDone: () => notify('Вернули') })
  const setAside = useCommand(contract.setAside, {
    refreshes,
    onDone: ({ pairs }) =>
      notifyUndo(`Отложено: ${counted(pairs.length, pairForms)}`, () => bringBack.runOrThrow({ pairs })),
  })
  return { setAside, bringBack }
}
