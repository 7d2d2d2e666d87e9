import { run, tail } from './command.mjs'
import { countsOfLastLine } from './tally.mjs'

/** A step that is a program of ours: it prints what failed and ends with the line `N passed, N failed`. */
export function program(...args) {
  return async (tally) => {
    const { code, output } = await run(process.execPath, args)
    const counts = countsOfLastLine(output)
    if (!counts) return tally.fail(`${args.join(' ')} ended without its count`, tail(output))
    tally.say(tail(output, 80))
    tally.add(counts)
    if (code !== 0 && counts.failed === 0) tally.fail(`${args.join(' ')} ended with code ${code}`)
  }
}

/** The same for one that drives the built program. */
export function programOnBuild(...args) {
  return async (tally) => {
    const { code, output } = await run(process.execPath, ['scripts/build.mjs', '--when-changed'])
    if (code !== 0) return tally.fail('the program could not be built', tail(output))
    await program(...args)(tally)
  }
}
