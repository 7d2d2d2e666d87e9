import { serve, serveUnhurried } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { applyList } from './applyList.ts'
import { checkList } from './checkList.ts'
import { errorsOfList } from './errorsOfList.ts'

export const routes = [
  serveUnhurried(contract.checkList, checkList),
  serve(contract.applyList, applyList),
  serve(contract.errorsOfList, errorsOfList),
]
