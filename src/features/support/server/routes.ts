import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { close, takeBackClosing } from './close.ts'
import { handOver } from './handOver.ts'
import { list } from './list.ts'
import { changeNote, notes, removeNote, writeNote } from './notes.ts'
import { ofPerson } from './ofPerson.ts'
import { open } from './open.ts'
import { takeBackOpening } from './takeBackOpening.ts'

export const routes = [
  serve(contract.list, list),
  serve(contract.ofPerson, ofPerson),
  serve(contract.open, open),
  serve(contract.takeBackOpening, takeBackOpening),
  serve(contract.close, close),
  serve(contract.takeBackClosing, takeBackClosing),
  serve(contract.handOver, handOver),
  serve(contract.notes, notes),
  serve(contract.writeNote, writeNote),
  serve(contract.changeNote, changeNote),
  serve(contract.removeNote, removeNote),
]
