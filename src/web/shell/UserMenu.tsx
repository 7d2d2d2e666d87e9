import { Button, Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useParts } from '#web/parts.ts'
import { paths } from '#web/paths.ts'
import { problemOf, wordsOf } from '#web/problem.ts'
import { useSession } from '#web/session.tsx'
import { notify } from '#web/ui/notices.tsx'

export function UserMenu() {
  const { me } = useSession()
  const { signOut } = useParts()
  const navigate = useNavigate()
  const client = useQueryClient()
  const hasMyPage = paths.me() in useRouter().routesByPath
  if (!me) return null

  async function leave() {
    try {
      await signOut?.()
      client.clear()
      // A whole new page: nothing of the person stays in the memory of a shared computer.
      window.location.assign(paths.signIn())
    } catch (error) {
      notify(wordsOf(problemOf(error)).title)
    }
  }

  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="subtle" justify="start" color="gray" className="userButton">
          {me.name ?? me.account.login}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.account.login}</Menu.Label>
        {hasMyPage && <Menu.Item onClick={() => void navigate({ to: paths.me() })}>Вход и безопасность</Menu.Item>}
        {signOut && <Menu.Item onClick={() => void leave()}>Выйти</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
