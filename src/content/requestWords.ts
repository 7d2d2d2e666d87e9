import type { RequestEnding, RequestState, WantedChannel } from '#domain/requests/request.ts'

export const requestStateWords: Record<RequestState, string> = {
  open: 'открыт',
  'in-work': 'в работе',
  resolved: 'решён',
}

export const requestEndingWords: Record<RequestEnding, string> = {
  helped: 'решён',
  'not-needed': 'снят: помощь больше не нужна',
}

export const wantedChannelWords: Record<WantedChannel, string> = {
  'in-person': 'при встрече',
  remote: 'на расстоянии',
  either: 'и так и так',
}
