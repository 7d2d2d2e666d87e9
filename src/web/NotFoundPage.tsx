import { paths } from '#web/paths.ts'
import { PageAlone } from '#web/ui/PageAlone.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'

export function NotFoundPage() {
  return (
    <PageAlone title="Такой страницы нет">
      <p>Возможно, адрес набран с ошибкой или запись удалена.</p>
      <p>
        <PageLink to={paths.start()}>На главную</PageLink>
      </p>
    </PageAlone>
  )
}
