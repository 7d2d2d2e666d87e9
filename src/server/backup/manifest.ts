import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { migrationFiles, migrationsFolder } from '../db/migrate.ts'
import { StartFault } from '../startFault.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const plainPath = z.string().refine((path) => !path.startsWith('/') && !path.split('/').includes('..'))

const schema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  program: z.string(),
  postgres: z.string(),
  purpose: z.enum(['real', 'demo', 'test']),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), sha256 })),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      file: plainPath,
      rows: z.int(),
      sha256,
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string(), called: z.boolean() })),
  files: z.array(z.object({ path: plainPath, size: z.int(), sha256 })),
  /** Files that rows name and that were gone or not what their name says when the backup was made. */
  lost: z.array(
    z.object({
      organisationId: z.string(),
      fileId: z.string(),
      documentIds: z.array(z.string()),
      state: z.enum(['missing', 'damaged']),
    }),
  ),
})

/** What a backup holds. It is written last, so a folder with a manifest is a finished backup. */
export type Manifest = z.infer<typeof schema>
export type TableCopy = Manifest['tables'][number]
export type FileCopy = Manifest['files'][number]
export type LostFile = Manifest['lost'][number]

export const manifestFile = 'manifest.json'

export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestFile)
  if (!existsSync(path)) throw new StartFault(`В ${folder} нет резервной копии: не найден файл ${manifestFile}.`)
  const parsed = schema.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new StartFault(`Описание резервной копии ${path} испорчено или сделано другой программой.`)
}

/** A backup fits when this program knows every migration that it was made with. */
export function refuseUnknownMigrations(manifest: Manifest, folder = migrationsFolder): void {
  const known = migrationFiles(folder)
  const unknown = manifest.migrations.find(({ number, sha256: mark }) => known[number - 1]?.sha256 !== mark)
  if (!unknown) return
  throw new StartFault(
    `Резервная копия сделана версией ${manifest.program}, в которой база устроена иначе (${unknown.name}). ` +
      'Восстановите её той же или более новой версией программы.',
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
