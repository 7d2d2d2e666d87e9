import type { Samples } from '#server/testing/samples.ts'

export const samples: Samples = { 'registers.mentees': () => ({}), 'registers.mentors': () => ({}) }
