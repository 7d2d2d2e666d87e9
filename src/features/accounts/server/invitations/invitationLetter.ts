import { dayInWords } from '#domain/russian/dates.ts'
import { printedCode } from '#domain/signIn/oneTimeCode.ts'
import type { LetterWriter } from '#server/mail/sendLetter.ts'
import { newInvitationCode } from './invite.ts'
import { findLetterFacts, type LetterFacts } from './letterQueries.ts'

/** A letter that is sent again has a new code, and the one before stops working. */
export const invitationLetter: LetterWriter = async ({ db, address }, invitationId) => {
  const code = newInvitationCode()
  const facts = await findLetterFacts(db, invitationId, code)
  // Used, withdrawn or run out meanwhile, or the address was erased.
  if (!facts?.email) return null
  return {
    to: facts.email,
    subject: `Приглашение в программу «Наставник»: ${facts.organisationName}`,
    text: textOf(facts, printedCode(code), address),
  }
}

function textOf({ given, patronymic, organisationName, lastOn }: LetterFacts, code: string, address: string): string {
  return [
    `${[given, patronymic].filter(Boolean).join(' ')}, здравствуйте!`,
    `${organisationName} приглашает вас в программу «Наставник».`,
    // After the sharp sign the code reaches no server's log.
    `Чтобы войти, откройте ссылку и придумайте пароль:\n${address}/invitation#${code}`,
    `Если ссылка не открывается, наберите ${address}/invitation и введите код ${code}.`,
    `Код сработает один раз, последний день — ${dayInWords(lastOn)} Никому его не пересылайте.`,
    'Если вы не ждали этого письма, ничего делать не нужно.',
  ].join('\n\n')
}
