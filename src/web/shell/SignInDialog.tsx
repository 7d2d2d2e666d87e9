import { Anchor, Group, Modal, Stack, Text } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useParts } from '#web/parts.ts'
import { paths } from '#web/paths.ts'
import { type Problem, problemOf } from '#web/problem.ts'
import { useSession } from '#web/session.tsx'
import { answerSignIn, useSignInAsked } from '#web/signInAgain.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'

/** The session has ended over an open page: sign in here, and what was being done goes on. */
export function SignInDialog() {
  const asked = useSignInAsked()
  const { me, refresh } = useSession()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [other, setOther] = useState<string | null>(null)

  async function goOn() {
    setProblem(null)
    try {
      const now = await refresh(me?.account.login)
      if (!now) return setProblem({ kind: 'sign-in' })
      const same = !me || now.account.login === me.account.login
      setOther(same ? null : now.account.login)
      if (same) answerSignIn('same')
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  // A page of one person must not be used in the name of another.
  const leave = () => (other ? window.location.assign(paths.start()) : answerSignIn('left'))
  return (
    <Modal opened={asked} onClose={leave} title="Войдите ещё раз" closeOnClickOutside={false} zIndex={400}>
      <Stack>
        {other ? (
          <Text>
            Вошёл {other}, а эту страницу заполняет {me?.account.login}. Ничего не отправлено: войдите как{' '}
            {me?.account.login} или закройте окно и начните заново.
          </Text>
        ) : (
          <Text>Вы давно ничего не делали, и вход закрылся. Всё, что введено на странице, на месте.</Text>
        )}
        <ProblemNotice problem={problem} />
        <SignInPart login={me?.account.login ?? ''} onSignedIn={() => void goOn()} />
      </Stack>
    </Modal>
  )
}

function SignInPart({ login, onSignedIn }: { login: string; onSignedIn: () => void }) {
  const { SignInForm } = useParts()
  if (SignInForm) {
    return (
      <Suspense fallback={<Loading />}>
        <SignInForm login={login} onSignedIn={onSignedIn} />
      </Suspense>
    )
  }
  return (
    <Group>
      <Anchor href={paths.signIn()} target="_blank" rel="noreferrer">
        Войти в соседней вкладке
      </Anchor>
      <ActButton onClick={onSignedIn}>Продолжить</ActButton>
    </Group>
  )
}
