import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { menteesRegister, mentorsRegister } from './registers.ts'

export const routes = [serve(contract.mentees, menteesRegister), serve(contract.mentors, mentorsRegister)]
