/** What a step counted. Only failures are printed; a step that checked nothing has failed. */
export function tallyOf(step) {
  const tally = { passed: 0, failed: 0 }
  const fail = (name, detail = '') => {
    tally.failed += 1
    console.log(`  ✗ ${name}${detail ? `\n${indented(detail)}` : ''}`)
  }
  return {
    counted: tally,
    say: (text) => console.log(indented(text, '  ')),
    fail,
    check(name, holds, detail) {
      if (holds) tally.passed += 1
      else fail(name, detail)
    },
    add({ passed, failed }) {
      tally.passed += passed
      tally.failed += failed
    },
    close() {
      if (tally.passed + tally.failed === 0) fail(`${step} checked nothing`)
    },
  }
}

/** Counts of the line `N passed, N failed` that a program of ours ends with; null where it did not. */
export function countsOfLastLine(output) {
  const last = output.trimEnd().split('\n').at(-1) ?? ''
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(last) ?? []
  return passed === undefined ? null : { passed: Number(passed), failed: Number(failed) }
}

function indented(text, by = '    ') {
  return text.replace(/^/gm, by)
}
