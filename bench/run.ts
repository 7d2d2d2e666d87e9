import { benchImports } from './imports.ts'
import { benchLists } from './lists.ts'
import { benchStartAndMemory } from './memory.ts'
import { benchReads } from './reads.ts'
import { benchSignIn } from './signIn.ts'
import { benchWrites } from './writes.ts'

/** `npm run bench` prints all figures, `npm run bench reads lists` some of them. Needs `npm run build`. */
const parts: Record<string, () => Promise<void>> = {
  start: benchStartAndMemory,
  signin: benchSignIn,
  reads: benchReads,
  writes: benchWrites,
  lists: benchLists,
  imports: benchImports,
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n# ${name}`)
  await part()
}
