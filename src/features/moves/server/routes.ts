import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { comeBack } from './comeBack.ts'
import { leave } from './leave.ts'
import { showLeaving } from './showLeaving.ts'
import { takeBackLeaving } from './takeBackLeaving.ts'
import { takeBackReturn } from './takeBackReturn.ts'

export const routes = [
  serve(contract.showLeaving, showLeaving),
  serve(contract.leave, leave),
  serve(contract.takeBackLeaving, takeBackLeaving),
  serve(contract.comeBack, comeBack),
  serve(contract.takeBackReturn, takeBackReturn),
]
