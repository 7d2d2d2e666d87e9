import { journeys } from './journeys.mjs'
import { biome, oxlint } from './lint.mjs'
import { postgres15 } from './postgres15.mjs'
import { program, programOnBuild } from './program.mjs'
import { types } from './types.mjs'
import { features } from './vitest.mjs'

/**
 * What `npm test` runs, in this order; `--only` takes names and groups. Every step named here runs:
 * one whose files are missing fails.
 */
export const steps = [
  { name: 'types', group: 'static', run: types },
  { name: 'biome', group: 'static', run: biome },
  { name: 'oxlint', group: 'static', run: oxlint },
  { name: 'boundaries', group: 'static', run: program('scripts/checks/boundaries.mjs') },
  { name: 'checks', group: 'static', run: program('scripts/checks/run.mjs') },
  { name: 'features', group: 'features', run: features },
  { name: 'postgres15', group: 'postgres15', run: postgres15 },
  { name: 'journeys', group: 'journeys', run: journeys },
  { name: 'kills', group: 'kills', run: programOnBuild('--import', 'tsx', 'bench/kills.ts', '--short') },
]
