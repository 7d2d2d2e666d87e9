import { departmentPeople } from '../people/department.ts'
import { appointmentsOf } from '../rows.ts'
import type { DemoOrganisation } from '../types.ts'

export const department: DemoOrganisation = {
  key: 'department',
  kind: 'municipality',
  requisites: {
    fullName: 'Управление образования администрации Ключевогорского муниципального округа',
    shortName: 'Управление образования Ключевогорского округа',
    inn: '0000010376',
    ogrn: '1020000010370',
    address: '000000, г. Ключевогорск, ул. Садовая, д. 2',
    locality: 'г. Ключевогорск',
    email: 'department@example.ru',
    phone: '+7 900 000-09-00',
    site: 'https://department.example.ru',
  },
  timeZone: 'Asia/Yekaterinburg',
  people: departmentPeople,
  orders: [],
  appointments: appointmentsOf([
    ['orlovskaya', 'department-head', [-6, 14], '18-к'],
    ['gimadiev', 'working-group-member', [-1, 12], '204-п'],
    ['petrosyan', 'municipal-coordinator', [-1, 12], '204-п'],
    ['drozdetskaya', 'working-group-member', [-1, 12], '204-п'],
    ['baldanov', 'association-head', [-1, 25], '219-п', { area: 'учителя информатики' }],
    ['koval', 'personnel-officer', [-8, 65], '77-к'],
    ['shcheglov', 'system-administrator', [-3, 100], '96-к'],
  ]),
  mentees: [],
  mentors: [],
  consents: [],
  pairs: [],
}
