import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { accept } from './accept.ts'
import { latest } from './latest.ts'
import { propose } from './propose.ts'
import { takeBackAcceptance } from './takeBackAcceptance.ts'

export const routes = [
  serve(contract.latest, latest),
  serve(contract.propose, propose),
  serve(contract.accept, accept),
  serve(contract.takeBackAcceptance, takeBackAcceptance),
]
