import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { comeBack } from './leaving/comeBack.ts'
import { leave } from './leaving/leave.ts'
import { showLeaving } from './leaving/showLeaving.ts'
import { takeBackLeaving } from './leaving/takeBackLeaving.ts'
import { takeBackReturn } from './leaving/takeBackReturn.ts'
import { compareRecords } from './merging/compareRecords.ts'
import { markDifferent, takeBackDifference } from './merging/markDifferent.ts'
import { merge } from './merging/merge.ts'
import { showRepeats } from './merging/showRepeats.ts'
import { showSchoolYear } from './schoolYear/showSchoolYear.ts'
import { startSchoolYear } from './schoolYear/startSchoolYear.ts'
import { takeBackSchoolYear } from './schoolYear/takeBackSchoolYear.ts'
import { decline, takeBackDeclining } from './transfers/decline.ts'
import { offer } from './transfers/offer.ts'
import { showTransfers } from './transfers/showTransfers.ts'
import { takeBackTakingIn } from './transfers/takeBackTakingIn.ts'
import { takeIn } from './transfers/takeIn.ts'
import { withdraw } from './transfers/withdraw.ts'

export const routes = [
  serve(contract.showLeaving, showLeaving),
  serve(contract.leave, leave),
  serve(contract.takeBackLeaving, takeBackLeaving),
  serve(contract.comeBack, comeBack),
  serve(contract.takeBackReturn, takeBackReturn),
  serve(contract.showRepeats, showRepeats),
  serve(contract.compare, compareRecords),
  serve(contract.merge, merge),
  serve(contract.markDifferent, markDifferent),
  serve(contract.takeBackDifference, takeBackDifference),
  serve(contract.showTransfers, showTransfers),
  serve(contract.offer, offer),
  serve(contract.withdraw, withdraw),
  serve(contract.takeIn, takeIn),
  serve(contract.decline, decline),
  serve(contract.takeBackDeclining, takeBackDeclining),
  serve(contract.takeBackTakingIn, takeBackTakingIn),
  serve(contract.showSchoolYear, showSchoolYear),
  serve(contract.startSchoolYear, startSchoolYear),
  serve(contract.takeBackSchoolYear, takeBackSchoolYear),
]
