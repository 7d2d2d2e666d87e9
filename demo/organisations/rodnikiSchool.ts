import { rodnikiSchoolPeople } from '../people/rodnikiSchool.ts'
import { appointmentsOf } from '../rows.ts'
import type { DemoOrganisation } from '../types.ts'

/** Has just begun: its staff is still in a table program, nobody is in the banks. */
export const rodnikiSchool: DemoOrganisation = {
  key: 'rodniki-school',
  kind: 'school',
  requisites: {
    fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Родниковская средняя школа»',
    shortName: 'МБОУ «Родниковская школа»',
    inn: '0000011482',
    ogrn: '1020000011481',
    address: '000000, Ключевогорский округ, с. Родники, ул. Школьная, д. 1',
    locality: 'с. Родники',
    email: 'rodniki@example.ru',
    phone: '+7 900 000-09-03',
    site: 'https://rodniki.example.ru',
  },
  timeZone: 'Asia/Yekaterinburg',
  people: rodnikiSchoolPeople,
  orders: [],
  appointments: appointmentsOf([
    ['kalmykova', 'head', [-5, 0], '27-л'],
    ['zainullina', 'deputy-teaching', [-9, 0], '30-к'],
    ['zainullina', 'curator', [0, 1], '44-од'],
    ['pchyolkin', 'system-administrator', [-2, 40], '38-к'],
    ['pchyolkin', 'site-editor', [-2, 40], '38-к'],
  ]),
  mentees: [],
  mentors: [],
  consents: [],
  pairs: [],
}
