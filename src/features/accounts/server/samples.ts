import { randomBytes } from 'node:crypto'
import { refused, type Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

const password = 'тихий омут под мостом'
const token = randomBytes(32).toString('base64url')
const code = 'KX7M2-PA4TE-9HC5Y'
const secret = 'A'.repeat(32)

export const samples: Samples = {
  'accounts.me': () => ({}),
  'accounts.setupLink': refused('link-not-valid', () => ({ token })),
  'accounts.setUp': refused('link-not-valid', () => ({ ...setUp, token })),
  'accounts.signIn': refused('wrong-sign-in', () => ({ login: 'saburova', password })),
  'accounts.signOut': () => ({}),
  'accounts.ownAccount': () => ({}),
  'accounts.endSession': refused(404, ({ id }) => ({ sessionId: id })),
  'accounts.endOtherSessions': () => ({}),
  'accounts.changePassword': refused('wrong-password', () => ({ current: password, next: 'корабль варит 9 груш' })),
  'accounts.proposeTotp': () => ({}),
  'accounts.setUpTotp': refused('wrong-code', () => ({ password, secret, code: '000000' })),
  'accounts.removeTotp': refused('wrong-password', () => ({ password })),
  'accounts.renewRecoveryCodes': refused('wrong-password', () => ({ password })),
  'accounts.logins': () => ({}),
  'accounts.invite': refused({ technicalAdministrator: 'may-more-than-you' }, ({ pedagogues }: TestOrganisation) => ({
    personIds: [pedagogues[0]?.personId ?? ''],
  })),
  'accounts.withdrawInvitation': refused('invitation-not-open', ({ id }) => ({ invitationId: id })),
  'accounts.invitation': refused('invitation-not-valid', () => ({ code })),
  'accounts.acceptInvitation': refused('invitation-not-valid', () => ({ code, login: 'saburova', password })),
  'accounts.linkInvitation': refused('sign-in-first', () => ({ code })),
  'accounts.demoPeople': refused(404, () => ({})),
  'accounts.signInAsDemo': refused(404, ({ people }) => ({ accountId: people.participant?.accountId ?? '' })),
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
