import { serve, serveUnhurried } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { applyList } from './apply/applyList.ts'
import { checkList } from './check/checkList.ts'
import { errorsOfList } from './check/errorsOfList.ts'
import { recheckList } from './check/recheckList.ts'
import { rowsOfList } from './check/rowsOfList.ts'
import { showList } from './check/showList.ts'
import { showProgress } from './showProgress.ts'

export const routes = [
  serveUnhurried(contract.checkList, checkList),
  serve(contract.recheckList, recheckList),
  serve(contract.showList, showList),
  serve(contract.rowsOfList, rowsOfList),
  serve(contract.applyList, applyList),
  serve(contract.errorsOfList, errorsOfList),
  serve(contract.progressOfList, showProgress),
]
