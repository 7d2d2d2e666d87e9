import type { OutputOf } from '#contract/endpoint.ts'
import type * as requests from '#features/requests/contract.ts'

export type EntryRequests = OutputOf<typeof requests.ofEntry>
export type ShownRequest = EntryRequests['requests'][number]
