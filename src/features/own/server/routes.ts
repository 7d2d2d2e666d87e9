import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { mentee } from './mentee.ts'
import { show } from './show.ts'

export const routes = [serve(contract.show, show), serve(contract.mentee, mentee)]
