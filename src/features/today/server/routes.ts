import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { showToday } from './showToday.ts'

export const routes = [serve(contract.show, showToday)]
