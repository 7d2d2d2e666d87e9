import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { approve } from './approval/approve.ts'
import { takeBackApproval } from './approval/takeBackApproval.ts'
import { candidates } from './candidates.ts'
import { changeEntry } from './changeEntry.ts'
import { correctEntry } from './correctEntry.ts'
import { endEntry } from './endEntry.ts'
import { enter } from './enter.ts'
import { mentees } from './mentees.ts'
import { mentors } from './mentors.ts'

export const routes = [
  serve(contract.mentees, mentees),
  serve(contract.mentors, mentors),
  serve(contract.candidates, candidates),
  serve(contract.enter, enter),
  serve(contract.changeEntry, changeEntry),
  serve(contract.endEntry, endEntry),
  serve(contract.correctEntry, correctEntry),
  serve(contract.approve, approve),
  serve(contract.takeBackApproval, takeBackApproval),
]
