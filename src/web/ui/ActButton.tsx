import { Button, type ButtonProps, Text } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { DownloadButton } from './DownloadButton.tsx'
import { PageLink } from './PageLink.tsx'

interface ActButtonProps {
  children: ReactNode
  /** Why it cannot be done now, in words; the button is then disabled and the words stand beside it. */
  whyNot?: string | null | undefined
  onClick?: () => unknown
  /** A page instead of an act; with `download` a file. */
  to?: string
  download?: boolean
  busy?: boolean
  submit?: boolean
  /** main: one on a page · other · plain: a quiet word · danger: takes something away. */
  look?: 'main' | 'other' | 'plain' | 'danger'
  size?: ButtonProps['size']
}

/** `<ActButton whyNot={words} onClick={approve}>Закрепить пары</ActButton>` */
export function ActButton({ whyNot, look = 'main', size = 'md', ...act }: ActButtonProps) {
  const reasonId = useId()
  const usual = { ...looks[look], size, children: act.children }
  if (act.to && !whyNot) {
    return act.download ? <DownloadButton {...usual} to={act.to} /> : <LinkButton {...usual} to={act.to} />
  }
  const button = (
    <Button
      {...usual}
      type={act.submit ? 'submit' : 'button'}
      loading={act.busy ?? false}
      // Not the attribute «disabled»: a keyboard must still reach the button and hear the reason.
      {...(whyNot ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': reasonId } : {})}
      onClick={(event) => {
        if (whyNot) event.preventDefault()
        else void act.onClick?.()
      }}
    />
  )
  if (!whyNot) return button
  return (
    <span className="actWithReason">
      {button}
      <Text id={reasonId} size="xs" c="dimmed" span>
        {whyNot}
      </Text>
    </span>
  )
}

const looks: Record<NonNullable<ActButtonProps['look']>, Pick<ButtonProps, 'variant' | 'color'>> = {
  main: { variant: 'filled' },
  other: { variant: 'default' },
  plain: { variant: 'subtle' },
  danger: { variant: 'outline', color: 'red' },
}

function LinkButton({ to, ...button }: ButtonProps & { to: string }) {
  return <Button {...button} renderRoot={(root) => <PageLink to={to} {...root} />} />
}
