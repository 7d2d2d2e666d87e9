import { printedCode } from '#domain/signIn/oneTimeCode.ts'
import { joinOwnDatabase, openExternalDatabase, openOwnDatabase } from '../databases.ts'
import { openLog } from '../log.ts'
import { withClient } from '../postgres/connection.ts'
import { readSettings } from '../settings/settings.ts'
import { StartFault } from '../startFault.ts'
import { newSignInCode } from './newSignInCode.ts'

/** `npm run rescue -- login`: for the owner of the server, while the program runs or while it does not. */
async function run(): Promise<void> {
  const login = process.argv[2]
  if (!login) throw new StartFault('Назовите логин: npm run rescue -- ivanova')
  const settings = readSettings(process.env)
  const databases = settings.databaseUrls
    ? await openExternalDatabase(settings.databaseUrls, settings.dataDir)
    : ((await joinOwnDatabase(settings)) ?? (await openOwnDatabase(settings, openLog(true).write, () => undefined)))
  try {
    const code = await withClient(databases.urls.owner, (client) => newSignInCode(client, login))
    if (code === null) throw new StartFault(`Входа «${login}» нет. Логины видны в разделе «Входы».`)
    process.stdout.write(
      `Код для нового пароля: ${printedCode(code)}\n` +
        'Откройте в программе страницу /invitation и введите его. Код одноразовый и действует сутки.\n',
    )
  } finally {
    await databases.stop()
  }
}

run().catch((error: Error) => {
  process.stderr.write(`${error instanceof StartFault ? error.message : error.stack}\n`)
  process.exitCode = 1
})
