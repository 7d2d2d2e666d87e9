import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { me } from './me.ts'

export const routes = [serve(contract.me, me)]
