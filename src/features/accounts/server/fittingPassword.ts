import { passwordBlocklist } from '#content/passwordBlocklist.ts'
import { loginWords, passwordWords } from '#content/passwordWords.ts'
import { whyNotLogin } from '#domain/signIn/login.ts'
import { type AboutPerson, whyNotPassword } from '#domain/signIn/password.ts'
import { DoesNotFit } from '#server/http/refused.ts'

export function throwIfPasswordDoesNotFit(path: string, password: string, about: AboutPerson): void {
  const refusal = whyNotPassword(password, about, passwordBlocklist)
  if (refusal !== null) throw new DoesNotFit([{ path, message: passwordWords[refusal] }])
}

export function throwIfLoginDoesNotFit(login: string): void {
  const refusal = whyNotLogin(login)
  if (refusal !== null) throw new DoesNotFit([{ path: 'login', message: loginWords[refusal] }])
}
