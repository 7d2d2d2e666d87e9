import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { blanks } from './sheets/blanks.ts'
import { collection } from './sheets/collection.ts'
import { ownSheet, saveOwnSheet } from './sheets/ownSheet.ts'
import { saveSheet } from './sheets/saveSheet.ts'
import { sheet } from './sheets/sheet.ts'
import { takeBackSheet } from './sheets/takeBackSheet.ts'
import { addTopic, changeTopic, ownTopics } from './topics.ts'
import { setNextStep, waiting } from './waiting.ts'
import { changeRequest } from './work/changeRequest.ts'
import { ofEntry } from './work/ofEntry.ts'
import { openRequest } from './work/openRequest.ts'
import { resolve, take, takeBack } from './work/workOnRequests.ts'

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
