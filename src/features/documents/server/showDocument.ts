import { stateOfOrder } from '#domain/orderOnPairs.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { wordsOfLacking } from '../lacking.ts'
import { actsToChoose } from './legalBasis.ts'
import { listed } from './listDocuments.ts'
import { basisOf, isOfLearners, personShown } from './orderFacts.ts'
import { pairsOf } from './pairQueries.ts'
import { type DocumentRow, findDocument, historyOf, linesOf, listedDocuments, storedFile } from './queries.ts'
import { wordsOfNobody } from './whoActs.ts'

export async function showDocument({ db, input, today }: Request<typeof contract.showDocument>) {
  const document = await findDocument(db, input.id)
  const [row] = document ? await listedDocuments(db, input.id) : []
  if (!document || !row) throw new NotThere()
  const { lines, withLearners } = await linesShown(db, document, today)
  const { inForceFrom, curatorId, legalActs, ownAct } = document.choices
  const isOpen = document.signedOn === null && document.withdrawnOn === null
  const file = document.fileId === null ? null : await storedFile(db, document.fileId)
  return {
    document: listed(row),
    choices: {
      pairIds: lines.length > 0 ? lines.map((line) => line.pairId) : document.choices.pairIds,
      curatorId,
      legalActs: legalActs ?? actsToChoose(withLearners).map(({ code }) => code),
      ownAct,
    },
    lines,
    nobodyActs: isOpen ? await wordsOfNobody(db, { inForceFrom, curatorId, today }) : [],
    enteredAt: row.enteredAt,
    enteredBy: row.enteredBy,
    file: file && { name: file.name, size: file.size },
    history: await historyOf(db, input.id),
  }
}

async function linesShown(db: Db, document: DocumentRow, today: string) {
  const { printedOn, signedOn, withdrawnOn, choices } = document
  const state = stateOfOrder({ printedOn, signedOn, discardedOn: withdrawnOn })
  const written = await linesOf(db, document.id)
  const pairs = await pairsOf(
    db,
    written.map(({ pairId }) => pairId),
    document.id,
  )
  const known = new Map(pairs.map((pair) => [pair.id, pair]))
  const days = { inForceFrom: choices.inForceFrom, signedOn: null, today }
  const lines = written.flatMap((line) => {
    const pair = known.get(line.pairId)
    if (!pair) return []
    const { form, kinds } = pair
    // Of a signed order nothing can be lacking any more.
    const lacking = state === 'registered' ? [] : wordsOfLacking(pair, days)
    const { pairId, fromOn, toOn } = line
    const basis = basisOf(line)
    return [
      {
        pairId,
        mentor: personShown(pair.mentor),
        mentee: personShown(pair.mentee),
        form,
        kinds,
        fromOn,
        toOn,
        basis,
        lacking,
      },
    ]
  })
  return { lines, withLearners: pairs.some(isOfLearners) }
}
