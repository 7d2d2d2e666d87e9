import { serve, serveUnhurried } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { blanks } from './blanks/blanks.ts'
import { print } from './blanks/print.ts'
import { withdrawalBlank } from './blanks/withdrawalBlank.ts'
import { correct } from './correct.ts'
import { needed } from './needed.ts'
import { record } from './record.ts'
import { attachScan } from './scans/attachScan.ts'
import { removeScan } from './scans/removeScan.ts'
import { scan } from './scans/scan.ts'
import { touchedByWithdrawal } from './touchedByWithdrawal.ts'
import { withdraw } from './withdraw.ts'

export const routes = [
  serve(contract.needed, needed),
  serve(contract.record, record),
  serve(contract.touchedByWithdrawal, touchedByWithdrawal),
  serve(contract.withdraw, withdraw),
  serve(contract.correct, correct),
  serve(contract.print, print),
  serveUnhurried(contract.blanks, blanks),
  serve(contract.withdrawalBlank, withdrawalBlank),
  serve(contract.attachScan, attachScan),
  serve(contract.removeScan, removeScan),
  serve(contract.scan, scan),
]
