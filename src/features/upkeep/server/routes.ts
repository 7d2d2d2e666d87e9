import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { confirm } from './confirm.ts'
import { letGo } from './letGo.ts'
import { list } from './list.ts'
import { takeBack } from './takeBack.ts'

export const routes = [
  serve(contract.list, list),
  serve(contract.confirm, confirm),
  serve(contract.letGo, letGo),
  serve(contract.takeBack, takeBack),
]
