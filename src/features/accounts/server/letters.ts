import { invitationLetter } from './invitations/invitationLetter.ts'

export const letters = { invitation: invitationLetter }
