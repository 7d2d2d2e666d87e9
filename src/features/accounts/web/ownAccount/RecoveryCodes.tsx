import { Group, Text } from '@mantine/core'
import { printedCode } from '#domain/signIn/oneTimeCode.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import styles from '../accounts.module.css'

interface RecoveryCodesProps {
  codes: string[]
  login: string
  onDone: () => unknown
}

export function RecoveryCodes({ codes, login, onDone }: RecoveryCodesProps) {
  return (
    <>
      <Notice tone="good">
        Вход с кодом включён. Распечатайте или перепишите резервные коды: второй раз мы их не покажем. Каждый заменяет
        код из приложения один раз — когда телефона нет под рукой.
      </Notice>
      <Text mt="md" fw={600}>
        Резервные коды для входа «Наставник», логин {login}
      </Text>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{printedCode(code)}</code>
          </li>
        ))}
      </ol>
      <Group className="noPrint">
        <ActButton onClick={() => window.print()}>Распечатать</ActButton>
        <ActButton look="other" onClick={onDone}>
          Коды сохранены
        </ActButton>
      </Group>
    </>
  )
}
