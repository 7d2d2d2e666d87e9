import type { LoginRefusal } from '#domain/signIn/login.ts'
import type { PasswordRefusal } from '#domain/signIn/password.ts'

export const passwordWords: Record<PasswordRefusal, string> = {
  'too-short': 'Пароль короткий: нужно не меньше 12 знаков. Подойдут три-четыре слова, которые легко запомнить.',
  'too-short-for-participant':
    'Пароль короткий: нужно не меньше 8 знаков. Подойдут два-три слова, которые легко запомнить.',
  common: 'Такой пароль подбирают первым. Возьмите слова, не связанные со школой и паролями.',
  repetitive: 'Знаки повторяются или идут подряд. Возьмите несколько разных слов.',
  'contains-login': 'В пароле есть ваш логин. Придумайте другой.',
  'contains-name': 'В пароле есть ваше имя, отчество или фамилия. Придумайте другой.',
  'contains-organisation': 'В пароле есть название вашей организации. Придумайте другой.',
}

export const loginWords: Record<LoginRefusal, string> = {
  'login-too-short': 'Логин короткий: нужно не меньше 3 знаков.',
  'login-too-long': 'Логин длинный: не больше 60 знаков.',
  'login-has-strange-signs': 'В логине бывают буквы, цифры, точка, дефис, подчёркивание и @, без пробелов.',
}
