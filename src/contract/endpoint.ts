import type { z } from 'zod'
import type { Permission } from '#domain/access.ts'

/** What the journal keeps of a command: ids and field names, never personal values. */
export interface JournalSubjects {
  persons?: readonly string[]
  pairs?: readonly string[]
  documents?: readonly string[]
  others?: readonly string[]
  fields?: readonly string[]
  count?: number
}

/**
 * read = GET, answers JSON · write = POST JSON, one transaction with a journal line ·
 * upload = POST multipart (`input` as JSON, `file`), journalled · download = GET, answers a file.
 */
export type EndpointKind = 'read' | 'write' | 'upload' | 'download'

/**
 * nowhere: anyone, before sign-in · oneself: the signed-in account ·
 * organisation: the tenant in the URL · municipality: a tenant in the URL that is a municipality.
 */
type Access =
  | { place: 'nowhere'; allow: 'anyone' }
  | { place: 'oneself'; allow: 'signed-in' }
  | { place: 'organisation' | 'municipality'; allow: Permission }

type Journal<Input extends z.ZodType, Output extends z.ZodType> =
  | { kind: 'read' | 'download' }
  | {
      kind: 'write' | 'upload'
      journal: ((input: z.output<Input>, output: z.output<Output>) => JournalSubjects) | 'not journalled'
    }

export type Endpoint<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  /** `feature.act`: the one name in code, URL, log, journal and access matrix. */
  name: Name
  /** One Russian sentence for the API description and the access matrix. */
  summary: string
  input: Input
  output: Output
} & Access &
  Journal<Input, Output>

export type InputOf<E> = E extends { input: infer I extends z.ZodType } ? z.output<I> : never
/** What a caller may pass: defaults may be left out. */
export type CallInputOf<E> = E extends { input: infer I extends z.ZodType } ? z.input<I> : never
export type OutputOf<E> = E extends { output: infer O extends z.ZodType } ? z.output<O> : never

export function endpoint<const Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  definition: Endpoint<Name, Input, Output>,
): Endpoint<Name, Input, Output> {
  return definition
}

/** Path of an endpoint; `organisationId` is needed where the place is a tenant. */
export function pathOf(definition: Pick<Endpoint, 'name' | 'place'>, organisationId?: string): string {
  const atTenant = definition.place === 'organisation' || definition.place === 'municipality'
  if (!atTenant) return `/api/${definition.name}`
  return `/api/o/${organisationId ?? ':organisationId'}/${definition.name}`
}
