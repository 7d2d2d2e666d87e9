import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { addPerson } from './addPerson.ts'
import { changePerson } from './changing/changePerson.ts'
import { addGuardian } from './guardians/addGuardian.ts'
import { endGuardian } from './guardians/endGuardian.ts'
import { takeBackGuardian } from './guardians/takeBackGuardian.ts'
import { exportList } from './list/exportList.ts'
import { listChoices } from './list/listChoices.ts'
import { listPeople } from './list/listPeople.ts'
import { searchPeople } from './list/searchPeople.ts'
import { showPerson } from './showPerson.ts'
import { takeBackAdding } from './takeBackAdding.ts'

export const routes = [
  serve(contract.listPeople, listPeople),
  serve(contract.listChoices, listChoices),
  serve(contract.exportPeople, exportList),
  serve(contract.searchPeople, searchPeople),
  serve(contract.showPerson, showPerson),
  serve(contract.addPerson, addPerson),
  serve(contract.takeBackAdding, takeBackAdding),
  serve(contract.changePerson, changePerson),
  serve(contract.addGuardian, addGuardian),
  serve(contract.endGuardian, endGuardian),
  serve(contract.takeBackGuardian, takeBackGuardian),
]
