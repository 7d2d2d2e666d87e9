import { type Route, serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { forget, load, save } from './drafts.ts'

export const routes: readonly Route[] = [
  serve(contract.load, load),
  serve(contract.save, save),
  serve(contract.forget, forget),
]
