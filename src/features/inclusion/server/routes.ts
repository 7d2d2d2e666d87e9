import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { change, takeBack } from './change.ts'
import { counts } from './counts.ts'
import { lastReading } from './lastReading.ts'
import { record } from './record.ts'
import { show } from './show.ts'

export const routes = [
  serve(contract.lastReading, lastReading),
  serve(contract.show, show),
  serve(contract.record, record),
  serve(contract.change, change),
  serve(contract.takeBack, takeBack),
  serve(contract.counts, counts),
]
