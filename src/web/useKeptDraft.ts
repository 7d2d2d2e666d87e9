import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { useOrganisationId } from '#web/api.ts'
import { callEndpoint } from '#web/request.ts'
import type { Draft } from '#web/ui/form/useDraft.ts'

type Content = Record<string, unknown>
type Of<Input, Output> = Endpoint & { input: z.ZodType<Input, Input>; output: z.ZodType<Output> }

/** The contract of the feature that keeps drafts: the platform knows no feature, so a page passes it in. */
export interface DraftEndpoints {
  load: Of<{ form: string }, { draft: { content: Content } | null }>
  save: Of<{ form: string; content: Content }, { updatedAt: string }>
  forget: Of<{ form: string }, object>
}

/**
 * What `useAnswers` takes as `draft`, kept on the server for 30 days. `form` is the endpoint that the form calls, with
 * the id of what it is about where there are several: `people.changePerson:6f1c…`. With the `version` of a record: what
 * was typed over another version of it is not brought back, or it would undo what a colleague changed since.
 */
export function useKeptDraft(
  { load, save, forget }: DraftEndpoints,
  form: string,
  version: number | null = null,
): Draft {
  const organisationId = useOrganisationId()
  // Whoever is signed out learns it when sending, not in the middle of a word.
  const options = { organisationId, askToSignIn: false }
  return {
    load: async () => {
      const kept = (await callEndpoint(load, { form }, options)).draft?.content
      return kept !== undefined && (kept.version ?? null) === version ? (kept.values as Content) : null
    },
    save: (values) => callEndpoint(save, { form, content: { version, values } }, options),
    forget: () => callEndpoint(forget, { form }, options),
  }
}
