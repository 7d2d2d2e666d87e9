import { startCluster } from '../cluster.ts'

// A second program for the tests of the life cycle: holds the data folder until it is killed.
const dataDir = process.argv[2] ?? ''
const cluster = await startCluster({ dataDir, log: () => undefined, settings: { fsync: 'off' } })
process.stdout.write(`${cluster.serverPid()}\n`)
setInterval(() => undefined, 60_000)
