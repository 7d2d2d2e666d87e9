import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderInstead } from '../postgres/dataFolder.ts'
import { StartFault } from '../startFault.ts'

/** What a data folder is for. Only a folder marked so when it was empty may hold invented people or another today. */
export type DataPurpose = 'real' | 'demo' | 'test'

const MARK = 'purpose'

export function purposeOf(dataDir: string): DataPurpose {
  for (const folder of [dataDir, folderInstead(dataDir)]) {
    const path = join(folder, MARK)
    if (!existsSync(path)) continue
    const text = readFileSync(path, 'utf8').trim()
    if (text === 'demo' || text === 'test') return text
  }
  return 'real'
}

/** Marks a new folder; real data can never be turned into a demo by a setting. */
export function markDataFolder(dataDir: string, purpose: DataPurpose): void {
  if (purposeOf(dataDir) === purpose) return
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new StartFault(
      `В папке ${dataDir} уже есть данные, и это не демонстрация. Ничего не тронуто. ` +
        'Для демонстрации укажите другую, пустую папку: DATA_DIR=…',
    )
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, MARK), `${purpose}\n`)
}
