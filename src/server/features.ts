import { routes as accounts } from '#features/accounts/server/routes.ts'
import type { Route } from './http/route.ts'

/** The one file of the server that sees every feature. */
export const routes: readonly Route[] = [...accounts]
