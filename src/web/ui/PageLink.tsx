import { Link } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type PageLinkProps = Omit<ComponentPropsWithRef<'a'>, 'href'> & { to: string }

/** A link inside the interface; `to` comes from `paths`, «?…» may follow: `<PageLink to={paths.people(id)}>Люди</PageLink>`. */
export function PageLink({ to, ...anchor }: PageLinkProps) {
  const [path = '/', search = ''] = to.split('?')
  const where = { to: path, search: Object.fromEntries(new URLSearchParams(search)), preload: 'intent' as const }
  return <Link {...where} {...(anchor as object)} />
}
