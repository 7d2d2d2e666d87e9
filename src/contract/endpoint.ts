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
export type EndpointPlace = 'nowhere' | 'oneself' | 'organisation' | 'municipality'

/** Who may: at a tenant it is a permission that one of the person's appointments there gives. */
type AllowAt<Place extends EndpointPlace> = Place extends 'nowhere'
  ? 'anyone'
  : Place extends 'oneself'
    ? 'signed-in'
    : Permission

export type JournalOf<Input extends z.ZodType, Output extends z.ZodType> =
  | ((input: z.output<Input>, output: z.output<Output>) => JournalSubjects)
  /** For acts that leave nothing to tell: a preview, a draft, a session. */
  | 'not journalled'

interface Described<Name extends string, Place extends EndpointPlace, Input, Output> {
  /** `feature.act`: the one name in code, URL, log, journal and access matrix. */
  name: Name
  /** One Russian sentence for the API description and the access matrix. */
  summary: string
  place: Place
  allow: AllowAt<Place>
  input: Input
  output: Output
}

export interface Endpoint<
  Name extends string = string,
  Place extends EndpointPlace = EndpointPlace,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends Described<Name, Place, Input, Output> {
  kind: EndpointKind
  // biome-ignore lint/suspicious/noExplicitAny: the platform calls it with the values that its own schemas gave
  journal?: ((input: any, output: any) => JournalSubjects) | 'not journalled'
  /** The answer is restricted: it is not kept for repeated sending, so that nothing of it lies beside its own table. */
  keepsNoAnswer?: true
}

export type InputOf<E extends Endpoint> = z.output<E['input']>
/** What a caller may pass: defaults may be left out. */
export type CallInputOf<E extends Endpoint> = z.input<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>

export function readEndpoint<
  const N extends string,
  const P extends EndpointPlace,
  I extends z.ZodType,
  O extends z.ZodType,
>(definition: Described<N, P, I, O>) {
  return { ...definition, kind: 'read' as const }
}

/** Answers a file; `output` is what the file is made of and is not sent. */
export function downloadEndpoint<
  const N extends string,
  const P extends EndpointPlace,
  I extends z.ZodType,
  O extends z.ZodType,
>(definition: Described<N, P, I, O>) {
  return { ...definition, kind: 'download' as const }
}

export function writeEndpoint<
  const N extends string,
  const P extends EndpointPlace,
  I extends z.ZodType,
  O extends z.ZodType,
>(definition: Described<N, P, I, O> & { journal: JournalOf<I, O>; keepsNoAnswer?: true }) {
  return { ...definition, kind: 'write' as const }
}

export function uploadEndpoint<
  const N extends string,
  const P extends EndpointPlace,
  I extends z.ZodType,
  O extends z.ZodType,
>(definition: Described<N, P, I, O> & { journal: JournalOf<I, O> }) {
  return { ...definition, kind: 'upload' as const }
}

/** Path of an endpoint; `organisationId` is needed where the place is a tenant. */
export function pathOf(definition: Pick<Endpoint, 'name' | 'place'>, organisationId?: string): string {
  const atTenant = definition.place === 'organisation' || definition.place === 'municipality'
  if (!atTenant) return `/api/${definition.name}`
  return `/api/o/${organisationId ?? ':organisationId'}/${definition.name}`
}
