import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { paths } from '#web/paths.ts'
import { problemOf } from '#web/problem.ts'
import { callEndpoint } from '#web/request.ts'
import { Loading } from '#web/ui/Loading.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageAlone } from '#web/ui/PageAlone.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import { SetupForm } from './SetupForm.tsx'

/** Opened by the one-time link: what follows the sharp sign is known to this page only. */
export function SetupPage() {
  const [token] = useState(() => window.location.hash.slice(1))
  const link = useQuery({
    queryKey: [contract.setupLink.name, token],
    queryFn: () => callEndpoint(contract.setupLink, { token }),
    enabled: token !== '',
    refetchOnWindowFocus: false,
  })
  return (
    <PageAlone title="Начало работы">
      {token === '' && <NoLink />}
      {link.error && <ProblemNotice problem={problemOf(link.error)} onRetry={link.refetch} />}
      {token !== '' && link.isPending && <Loading lines={4} />}
      {link.data && (
        <>
          <Text>
            {link.data.municipalityName === null
              ? 'Три коротких шага — и можно загружать список сотрудников. Всё, кроме логина, потом можно изменить.'
              : `Вас пригласили: ${link.data.municipalityName}. Три коротких шага — и можно загружать список сотрудников.`}
          </Text>
          <LookFirst demo={link.data.demo} />
          <SetupForm token={token} underMunicipality={link.data.municipalityName !== null} today={link.data.today} />
        </>
      )}
    </PageAlone>
  )
}

function NoLink() {
  return (
    <Notice tone="warn">
      <Text fw={600}>Нужна ссылка целиком</Text>
      <List>
        <List.Item>
          Одноразовую ссылку печатает программа при запуске. Скопируйте её всю, вместе с тем, что стоит после знака «#».
        </List.Item>
        <List.Item>
          Организация уже заведена? Тогда <PageLink to={paths.signIn()}>войдите</PageLink>.
        </List.Item>
      </List>
    </Notice>
  )
}

function LookFirst({ demo }: { demo: boolean }) {
  if (demo) {
    return (
      <Text>
        <PageLink to={paths.lookAround()}>Сначала посмотреть на демонстрацию</PageLink>
      </Text>
    )
  }
  return (
    <details>
      <summary>Сначала посмотреть на демонстрацию</summary>
      <Text mt="xs">
        В папке программы выполните <code>npm run demo</code>. Откроется выдуманный муниципалитет с тремя школами,
        детским садом и колледжем: входить можно за любого человека одним щелчком. Данные демонстрации лежат отдельно,
        ваши она не трогает, и эта ссылка дождётся вас.
      </Text>
    </details>
  )
}
