import { z } from 'zod'
import { optionalText, text } from '#contract/fields.ts'
import { codeTyped, invitationCodeLength } from '#domain/signIn/oneTimeCode.ts'

/** 256 random bits in an address: what a set-up link ends with. */
export const linkToken = z.string().regex(/^[\w-]{43}$/, 'Ссылка скопирована не до конца')

export const password = z.string().min(1, 'Заполните это поле').max(200, 'Не длиннее 200 знаков')

/** As it is printed, in any layout and case; the code itself comes out. */
export const invitationCode = z.string().transform((typed, context) => {
  const code = codeTyped(typed, invitationCodeLength)
  if (code !== null) return code
  context.addIssue({ code: 'custom', message: 'В коде 15 знаков: три группы по пять. Проверьте, всё ли введено' })
  return z.NEVER
})

export const nameParts = {
  surname: text(80),
  given: text(80),
  patronymic: optionalText(80),
}

/** One form for both: six digits of the application or a recovery code. */
export const secondFactorCode = z.string().trim().max(40)
