import { serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { changeAgreement, markAgreement, removeAgreement } from './agreements.ts'
import { addCourse, changeCourse, removeCourses } from './courses.ts'
import { list, ofPerson } from './list.ts'

export const routes = [
  serve(contract.list, list),
  serve(contract.ofPerson, ofPerson),
  serve(contract.addCourse, addCourse),
  serve(contract.changeCourse, changeCourse),
  serve(contract.removeCourses, removeCourses),
  serve(contract.markAgreement, markAgreement),
  serve(contract.changeAgreement, changeAgreement),
  serve(contract.removeAgreement, removeAgreement),
]
