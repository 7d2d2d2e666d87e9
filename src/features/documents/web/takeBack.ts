import { notify } from '#web/ui/notices.tsx'

/** The notice outlives its page: when somebody has gone on with the document meanwhile, the person is told. */
export async function takeBack(undoing: Promise<unknown>): Promise<void> {
  if ((await undoing) === null) notify('Отменить уже нельзя: с документом работали дальше. Откройте его и посмотрите.')
}
