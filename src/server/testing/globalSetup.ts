import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'
import type { TestServer } from './database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** Vitest calls this once per run; a test file reads it with `inject('testServer')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  project.provide('testServer', cluster.server)
  return () => cluster.stop()
}
