import { appointmentRoles } from '#content/appointmentRoles.ts'
import { permissionSetWords } from '#content/permissionSetWords.ts'
import { wordsOfRefusal } from '#content/refusalWords.ts'
import { type PermissionSet, permissionsOf } from '#domain/access.ts'
import {
  type AppointmentFacts,
  isAppointmentInForce,
  warningsOfCurator,
  whyNotAppoint,
  whyNotEnd,
} from '#domain/appointment.ts'
import type { RefusalReason } from '#domain/refusal.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { appointmentsOf, rolesOf } from './queries.ts'

const warningWords = {
  nobody: 'Куратор не назначен. Назначьте одного приказом: он отвечает за всю программу.',
  several: 'Кураторов сейчас несколько, а отвечать должен один.',
  'without-order': 'У куратора не указан приказ о назначении.',
}

export async function listAppointments({ db, actor, today }: Request<typeof contract.list>) {
  const [found, roles] = await Promise.all([appointmentsOf(db), rolesOf(db, today)])
  const all = found.map((row) => ({ ...row, permissionSet: row.permissionSet as PermissionSet }))
  const warnings = actor.organisationKind === 'municipality' ? [] : warningsOfCurator(all, today)
  return {
    appointments: all.map((row) => ({
      ...row,
      personName: [row.surname, row.given, row.patronymic].filter(Boolean).join(' '),
      loses: row.personId === actor.personId ? lostWithout(row, all, today) : null,
      whyNotChange: inWords(whyNotAppoint(row.permissionSet, actor.permissions)),
      whyNotEnd: inWords(whyNotAppoint(row.permissionSet, actor.permissions) ?? whyNotEnd(row, all, today, today)),
    })),
    roles: roles.map(({ code, title, permissionSet, official }) => ({
      code,
      title,
      own: !official,
      personalData: personalDataOf(code, permissionSet as PermissionSet),
      whyNot: inWords(whyNotAppoint(permissionSet as PermissionSet, actor.permissions)),
    })),
    warnings: warnings.map(({ warning }) => warningWords[warning]),
  }
}

function lostWithout(removed: AppointmentFacts, all: readonly AppointmentFacts[], today: string) {
  const theirs = all.filter((each) => each.personId === removed.personId && isAppointmentInForce(each, today))
  const setsOf = (some: readonly AppointmentFacts[]) => permissionsOf(some.map(({ permissionSet }) => permissionSet))
  const left = setsOf(theirs.filter((each) => each !== removed))
  return [...setsOf(theirs)].filter((permission) => !left.has(permission))
}

function personalDataOf(code: string, set: PermissionSet): string {
  const official = appointmentRoles.find((role) => role.code === code)
  return official?.personalData ?? permissionSetWords[set]?.personalData ?? ''
}

function inWords(reason: RefusalReason | null): string | null {
  return reason === null ? null : wordsOfRefusal({ reason })
}
