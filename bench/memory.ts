import { megabytes } from './load.ts'
import { newDataFolder, removeFolder, startProgram } from './program.ts'

const idleMs = 20_000

/** Start to ready with an empty and with a made data folder, and what the program holds while nobody uses it. */
export async function benchStartAndMemory(): Promise<void> {
  const dataDir = newDataFolder()
  const first = await startProgram(dataDir)
  console.log(`start of the built program to ready, new data folder: ${Math.round(first.startedIn)} ms`)
  await first.stop()
  const second = await startProgram(dataDir)
  console.log(`start of the built program to ready, second time: ${Math.round(second.startedIn)} ms`)
  await new Promise((resolve) => setTimeout(resolve, idleMs))
  console.log(`memory idle, without the database: ${megabytes(second.residentBytes())}`)
  await second.stop()
  removeFolder(dataDir)
}
