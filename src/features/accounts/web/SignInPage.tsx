import { Text } from '@mantine/core'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { isDemoHere } from '#web/demo.ts'
import { backOf, paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { PageAlone } from '#web/ui/PageAlone.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import { SignInForm } from './SignInForm.tsx'

export function SignInPage() {
  const { me, refresh } = useSession()
  const [url] = useUrlState()
  const navigate = useNavigate()
  if (me) return <Navigate to={backOf(url.back)} replace />
  return (
    <PageAlone title="Вход">
      <SignInForm
        onSignedIn={async () => {
          await refresh()
          await navigate({ href: backOf(url.back), replace: true })
        }}
      />
      {isDemoHere() && (
        <Text>
          Это демонстрация: <PageLink to={paths.lookAround()}>выберите, за кого войти</PageLink>, пароль не нужен.
        </Text>
      )}
      <Text>
        Выдали листок с кодом? <PageLink to={paths.invitation()}>Войти по приглашению</PageLink>
      </Text>
      <Text c="dimmed">Забыли пароль? Попросите у куратора новое приглашение: по нему задают новый пароль.</Text>
    </PageAlone>
  )
}
