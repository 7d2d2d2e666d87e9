import { z } from 'zod'
import { readEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing } from '#contract/fields.ts'
import { stepCodes, taskCodes } from '#domain/whatNow.ts'

const task = z.object({ code: z.enum(taskCodes), count: z.int(), days: z.int().nullable() })

export const show = readEndpoint({
  name: 'today.show',
  summary: 'Что ждёт человека сегодня',
  place: 'organisation',
  allow: 'today.view',
  input: nothing,
  output: z.object({
    tasks: z.array(task),
    /** For a head who is not the curator: what the curator is at. */
    tasksOfCurator: z.array(task),
    steps: z.array(z.object({ code: z.enum(stepCodes), done: z.boolean() })),
    /** Small figures beside; null for who may not see pairs. */
    figures: z
      .object({
        people: z.int(),
        mentees: z.int(),
        mentors: z.int(),
        pairsInForce: z.int(),
        menteesWithoutPair: z.int(),
      })
      .nullable(),
    /** The person's own pairs, as mentor or mentee. */
    ownPairs: z.array(
      z.object({
        id,
        role: z.enum(['mentor', 'mentee']),
        withName: z.string(),
        topics: z.array(z.string()),
        fromOn: isoDate,
        toOn: isoDate,
      }),
    ),
  }),
})
