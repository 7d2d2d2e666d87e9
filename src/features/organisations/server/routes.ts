import type { TimeZoneCode } from '#content/timeZones.ts'
import type { AdolescentRule } from '#domain/consents/signatory.ts'
import { type Request, serve, serveUnhurried } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { changeOrganisation } from './changeOrganisation.ts'
import { inviteOrganisation } from './inviteOrganisation.ts'
import { cardOfOrganisation, openSetupLinks, organisationsOfMunicipality } from './queries.ts'

export const routes = [
  serve(contract.show, showOrganisation),
  serve(contract.change, changeOrganisation),
  serve(contract.list, listOrganisations),
  serveUnhurried(contract.inviteOrganisation, inviteOrganisation),
]

async function showOrganisation({ db, actor }: Request<typeof contract.show>) {
  const card = await cardOfOrganisation(db, actor.organisationId)
  return {
    ...card,
    timeZone: card.timeZone as TimeZoneCode,
    consentOfAdolescents: card.consentOfAdolescents as AdolescentRule,
  }
}

async function listOrganisations({ db, actor }: Request<typeof contract.list>) {
  const [organisations, links] = await Promise.all([
    organisationsOfMunicipality(db, actor.organisationId),
    openSetupLinks(db),
  ])
  return { organisations, links }
}
