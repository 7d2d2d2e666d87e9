import { college } from './organisations/college.ts'
import { department } from './organisations/department.ts'
import { gymnasium2 } from './organisations/gymnasium2.ts'
import { kindergarten9 } from './organisations/kindergarten9.ts'
import { rodnikiSchool } from './organisations/rodnikiSchool.ts'
import { school4 } from './organisations/school4.ts'
import type { DemoMunicipality } from './types.ts'

/** An invented municipality; its situations are told in situations.md. */
export const municipality: DemoMunicipality = {
  department,
  organisations: [school4, gymnasium2, rodnikiSchool, kindergarten9, college],
}
