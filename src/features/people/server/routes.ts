import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { addPerson } from './addPerson.ts'
import { changePerson } from './changePerson.ts'
import { listPeople } from './listPeople.ts'
import { searchPeople } from './searchPeople.ts'
import { showPerson } from './showPerson.ts'
import { takeBackAdding } from './takeBackAdding.ts'

export const routes = [
  serve(contract.listPeople, listPeople),
  serve(contract.searchPeople, searchPeople),
  serve(contract.showPerson, showPerson),
  serve(contract.addPerson, addPerson),
  serve(contract.takeBackAdding, takeBackAdding),
  serve(contract.changePerson, changePerson),
]
