import { writeFile } from 'node:fs/promises'
import { staffListFile } from './staffLists.ts'

const [path = 'staff-list.xlsx', day] = process.argv.slice(2)
const today = day ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format()

await writeFile(path, await staffListFile(today))
process.stdout.write(`${path}\n`)
