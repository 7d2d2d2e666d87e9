import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url))

/** Journeys go through the built program, the one that people start; Playwright calls this before them. */
export default function buildWhenChanged(): void {
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status } = spawnSync(process.execPath, [script, '--when-changed'], { stdio: 'inherit', env })
  if (status !== 0) throw new Error('the program could not be built')
}
