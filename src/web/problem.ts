import { counted } from '#domain/russian/plural.ts'

export interface FieldIssue {
  /** `requests.0.topic` */
  path: string
  message: string
}
export interface RefusalReason {
  reason: string
  words: string
  subject?: string
}

/** Everything that can stand in the way of a request, in one type; `wordsOf` says it. */
export type Problem =
  | { kind: 'input'; issues: FieldIssue[] }
  | { kind: 'refused'; reasons: RefusalReason[] }
  | { kind: 'bug'; request?: string }
  | { kind: 'too-many'; seconds?: number }
  | {
      kind: 'sign-in' | 'forbidden' | 'not-found' | 'too-large' | 'wrong-type' | 'busy' | 'network'
    }

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.kind)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : { kind: 'bug' }
}

/** Of a page's own reading, which asks with what stands in the address: what does not fit there is the address of nothing. */
export function problemOfPage(error: unknown): Problem {
  const problem = problemOf(error)
  return problem.kind === 'input' ? { kind: 'not-found' } : problem
}

/** May the same request be sent once more with hope? */
export function mayRetry(problem: Problem): boolean {
  return ['network', 'busy', 'too-many', 'bug'].includes(problem.kind)
}

export function wordsOf(problem: Problem): { title: string; text: string } {
  switch (problem.kind) {
    case 'input':
      return {
        title: 'Проверьте, пожалуйста, ответы',
        text: 'Ничего не потеряно: исправьте отмеченное и сохраните ещё раз.',
      }
    case 'refused':
      return { title: 'Сделать это сейчас нельзя', text: problem.reasons.map((reason) => reason.words).join(' ') }
    case 'sign-in':
      return { title: 'Нужно войти ещё раз', text: 'Введённое на странице сохранилось.' }
    case 'forbidden':
      return { title: 'На это нет прав', text: 'Спросите куратора или руководителя: они назначают, кто что делает.' }
    case 'not-found':
      return {
        title: 'Здесь ничего нет',
        text: 'Запись удалена, адрес набран с ошибкой или она из другой организации.',
      }
    case 'too-large':
      return {
        title: 'Файл слишком большой',
        text: 'Ничего не загружено. Сохраните файл меньшего размера и выберите его.',
      }
    case 'wrong-type':
      return {
        title: 'Такой файл не подходит',
        text: 'Ничего не загружено. Посмотрите под полем, какие файлы подходят.',
      }
    case 'too-many':
      return { title: 'Слишком много попыток подряд', text: `Попробуйте ${waitWords(problem.seconds)}.` }
    case 'busy':
      return { title: 'Система сейчас занята', text: 'Ничего не потеряно. Попробуйте через минуту.' }
    case 'network':
      return { title: 'Нет связи с сервером', text: 'Введённое осталось на странице. Проверьте интернет и повторите.' }
    case 'bug':
      return {
        title: 'Что-то сломалось у нас',
        text: problem.request
          ? `Введённое осталось на странице. Если повторится, сообщите номер ${problem.request}.`
          : 'Введённое осталось на странице. Повторите или обновите страницу.',
      }
  }
}

/** What the server answered, as a problem; null means all is well. */
export async function problemOfResponse(response: Response): Promise<Problem | null> {
  if (response.ok) return null
  const body = await bodyOf(response)
  switch (response.status) {
    case 400:
      return { kind: 'input', issues: issuesOf(body.issues) }
    case 401:
      return { kind: 'sign-in' }
    case 403:
      return { kind: 'forbidden' }
    case 404:
      return { kind: 'not-found' }
    case 409:
      return { kind: 'refused', reasons: (body.reasons ?? []) as RefusalReason[] }
    case 413:
      return { kind: 'too-large' }
    case 415:
      return { kind: 'wrong-type' }
    case 429:
      return tooMany(Number(response.headers.get('retry-after')))
    case 502:
    case 503:
    case 504:
      return { kind: 'busy' }
    default:
      return typeof body.request === 'string' ? { kind: 'bug', request: body.request } : { kind: 'bug' }
  }
}

function tooMany(seconds: number): Problem {
  return seconds > 0 ? { kind: 'too-many', seconds } : { kind: 'too-many' }
}

function waitWords(seconds: number | undefined): string {
  if (seconds === undefined || seconds < 50) return 'через минуту'
  return `через ${counted(Math.ceil(seconds / 60), ['минуту', 'минуты', 'минут'])}`
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>
  } catch {
    return {}
  }
}

function issuesOf(issues: unknown): FieldIssue[] {
  if (!Array.isArray(issues)) return []
  return issues.map((issue: { path?: unknown; message?: unknown }) => ({
    path: Array.isArray(issue.path) ? issue.path.join('.') : String(issue.path ?? ''),
    message: String(issue.message ?? 'Проверьте это поле'),
  }))
}
