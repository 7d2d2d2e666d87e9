import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { addRole, retireRole } from './addRole.ts'
import { appoint } from './appoint.ts'
import { changeAppointment } from './changeAppointment.ts'
import { correctAppointment, endAppointment } from './endAppointment.ts'
import { listAppointments } from './listAppointments.ts'

export const routes = [
  serve(contract.list, listAppointments),
  serve(contract.appoint, appoint),
  serve(contract.change, changeAppointment),
  serve(contract.end, endAppointment),
  serve(contract.correct, correctAppointment),
  serve(contract.addRole, addRole),
  serve(contract.retireRole, retireRole),
]
