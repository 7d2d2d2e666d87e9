import { serve, serveUnhurried } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { blanks } from './blanks/blanks.ts'
import { correct } from './correct.ts'
import { needed } from './needed.ts'
import { record } from './record.ts'
import { touchedByWithdrawal } from './touchedByWithdrawal.ts'
import { withdraw } from './withdraw.ts'

export const routes = [
  serve(contract.needed, needed),
  serve(contract.record, record),
  serve(contract.touchedByWithdrawal, touchedByWithdrawal),
  serve(contract.withdraw, withdraw),
  serve(contract.correct, correct),
  serveUnhurried(contract.blanks, blanks),
]
