import { type Route, serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { downloadDocx } from './downloadDocx.ts'
import { changeDraft } from './drafting/changeDraft.ts'
import { discardDraft } from './drafting/discardDraft.ts'
import { draftOrderOnPairs } from './drafting/draftOrderOnPairs.ts'
import { markPrinted } from './drafting/markPrinted.ts'
import { pairsForOrder } from './drafting/pairsForOrder.ts'
import { previewOrder } from './drafting/previewOrder.ts'
import { restoreDraft } from './drafting/restoreDraft.ts'
import { listDocuments } from './listDocuments.ts'
import { numberSeen } from './registering/numberSeen.ts'
import { registerOrder } from './registering/registerOrder.ts'
import { signersOn } from './registering/signersOn.ts'
import { showDocument } from './showDocument.ts'

export const routes: readonly Route[] = [
  serve(contract.listDocuments, listDocuments),
  serve(contract.showDocument, showDocument),
  serve(contract.downloadDocx, downloadDocx),
  serve(contract.pairsForOrder, pairsForOrder),
  serve(contract.previewOrder, previewOrder),
  serve(contract.draftOrderOnPairs, draftOrderOnPairs),
  serve(contract.changeDraft, changeDraft),
  serve(contract.discardDraft, discardDraft),
  serve(contract.restoreDraft, restoreDraft),
  serve(contract.markPrinted, markPrinted),
  serve(contract.signersOn, signersOn),
  serve(contract.numberSeen, numberSeen),
  serve(contract.registerOrder, registerOrder),
]
