import { randomBytes } from 'node:crypto'
import type { Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

const password = 'тихий омут под мостом'
const token = randomBytes(32).toString('base64url')
const code = 'KX7M2-PA4TE-9HC5Y'
const secret = 'A'.repeat(32)

export const samples: Samples = {
  'accounts.me': () => ({}),
  'accounts.setupLink': () => ({ token }),
  'accounts.setUp': () => ({ ...setUp, token }),
  'accounts.signIn': () => ({ login: 'saburova', password }),
  'accounts.signOut': () => ({}),
  'accounts.ownAccount': () => ({}),
  'accounts.endSession': ({ id }) => ({ sessionId: id }),
  'accounts.endOtherSessions': () => ({}),
  'accounts.changePassword': () => ({ current: password, next: 'корабль варит 9 груш' }),
  'accounts.proposeTotp': () => ({}),
  'accounts.setUpTotp': () => ({ password, secret, code: '000000' }),
  'accounts.removeTotp': () => ({ password }),
  'accounts.renewRecoveryCodes': () => ({ password }),
  'accounts.logins': () => ({}),
  'accounts.invite': ({ pedagogues }: TestOrganisation) => ({ personIds: [pedagogues[0]?.personId ?? ''] }),
  'accounts.withdrawInvitation': ({ id }) => ({ invitationId: id }),
  'accounts.invitation': () => ({ code }),
  'accounts.acceptInvitation': () => ({ code, login: 'saburova', password }),
  'accounts.linkInvitation': () => ({ code }),
  'accounts.demoPeople': () => ({}),
  'accounts.signInAsDemo': ({ people }) => ({ accountId: people.participant?.accountId ?? '' }),
}

const setUp = {
  organisation: {
    kind: 'school',
    fullName: 'Школа № 4 города Заречного',
    shortName: 'Школа № 4',
    locality: 'Заречный',
    timeZone: 'Asia/Yekaterinburg',
  },
  owner: { surname: 'Сабурова', given: 'Гульназ', patronymic: 'Фаритовна', post: 'директор', actsAs: ['head'] },
  login: 'saburova',
  password,
}
