import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { blanks } from './blanks.ts'
import { changeInterview, recordInterview, removeInterview } from './interviews.ts'
import { notWith, setNotWith, setOwnNotWith } from './notWith.ts'
import { own } from './own.ts'
import { path } from './path.ts'
import { saveQuestionnaire } from './saveQuestionnaire.ts'
import { sendOwn } from './sendOwn.ts'

export const routes = [
  serve(contract.path, path),
  serve(contract.saveQuestionnaire, saveQuestionnaire),
  serve(contract.own, own),
  serve(contract.sendOwn, sendOwn),
  serve(contract.recordInterview, recordInterview),
  serve(contract.changeInterview, changeInterview),
  serve(contract.removeInterview, removeInterview),
  serve(contract.notWith, notWith),
  serve(contract.setNotWith, setNotWith),
  serve(contract.setOwnNotWith, setOwnNotWith),
  serve(contract.blanks, blanks),
]
