import { serve, serveUnhurried } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { acceptInvitation, invitation, linkInvitation } from './invitations/acceptInvitation.ts'
import { invite } from './invitations/invite.ts'
import { logins } from './invitations/logins.ts'
import { withdrawInvitation } from './invitations/withdrawInvitation.ts'
import { me } from './me.ts'
import { changePassword } from './ownAccount/changePassword.ts'
import { ownAccount } from './ownAccount/ownAccount.ts'
import { endOtherSessions, endSession, signOut } from './ownAccount/sessions.ts'
import { proposeTotp, removeTotp, renewRecoveryCodes, setUpTotp } from './ownAccount/totp.ts'
import { setUp, setupLink } from './setUp/setUp.ts'
import { demoPeople, signInAsDemo } from './signIn/demo.ts'
import { signIn } from './signIn/signIn.ts'

export const routes = [
  serve(contract.me, me),
  serve(contract.setupLink, setupLink),
  serveUnhurried(contract.setUp, setUp),
  serveUnhurried(contract.signIn, signIn),
  serve(contract.signOut, signOut),
  serve(contract.ownAccount, ownAccount),
  serve(contract.endSession, endSession),
  serve(contract.endOtherSessions, endOtherSessions),
  serveUnhurried(contract.changePassword, changePassword),
  serve(contract.proposeTotp, proposeTotp),
  serveUnhurried(contract.setUpTotp, setUpTotp),
  serveUnhurried(contract.removeTotp, removeTotp),
  serveUnhurried(contract.renewRecoveryCodes, renewRecoveryCodes),
  serve(contract.logins, logins),
  serveUnhurried(contract.invite, invite),
  serve(contract.withdrawInvitation, withdrawInvitation),
  serve(contract.invitation, invitation),
  serveUnhurried(contract.acceptInvitation, acceptInvitation),
  serve(contract.linkInvitation, linkInvitation),
  serve(contract.demoPeople, demoPeople),
  serve(contract.signInAsDemo, signInAsDemo),
]
