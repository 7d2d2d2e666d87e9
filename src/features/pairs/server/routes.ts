import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { change } from './change.ts'
import { confirm } from './confirm.ts'
import { correctConfirmation } from './correctConfirmation.ts'
import { list } from './list.ts'
import { setAside } from './setAside.ts'
import { show } from './show.ts'
import { takeBackSettingAside } from './takeBackSettingAside.ts'

export const routes = [
  serve(contract.list, list),
  serve(contract.show, show),
  serve(contract.change, change),
  serve(contract.confirm, confirm),
  serve(contract.correctConfirmation, correctConfirmation),
  serve(contract.setAside, setAside),
  serve(contract.takeBackSettingAside, takeBackSettingAside),
]
