import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { blanks } from './blanks.ts'
import { changeRequest } from './changeRequest.ts'
import { collection } from './collection.ts'
import { ofEntry } from './ofEntry.ts'
import { openRequest } from './openRequest.ts'
import { ownSheet, saveOwnSheet } from './ownSheet.ts'
import { saveSheet } from './saveSheet.ts'
import { sheet } from './sheet.ts'
import { takeBackSheet } from './takeBackSheet.ts'
import { addTopic, changeTopic, ownTopics } from './topics.ts'
import { setNextStep, waiting } from './waiting.ts'
import { resolve, take, takeBack } from './workOnRequests.ts'

export const routes = [
  serve(contract.collection, collection),
  serve(contract.sheet, sheet),
  serve(contract.saveSheet, saveSheet),
  serve(contract.takeBackSheet, takeBackSheet),
  serve(contract.ownSheet, ownSheet),
  serve(contract.saveOwnSheet, saveOwnSheet),
  serve(contract.blanks, blanks),
  serve(contract.ofEntry, ofEntry),
  serve(contract.open, openRequest),
  serve(contract.change, changeRequest),
  serve(contract.take, take),
  serve(contract.resolve, resolve),
  serve(contract.takeBack, takeBack),
  serve(contract.addTopic, addTopic),
  serve(contract.changeTopic, changeTopic),
  serve(contract.ownTopics, ownTopics),
  serve(contract.waiting, waiting),
  serve(contract.setNextStep, setNextStep),
]
