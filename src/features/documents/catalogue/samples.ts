import type { PersonName } from '#domain/russian/names.ts'
import type { ConsentGuardianFacts } from './consent-guardian/fields.ts'
import type { ConsentMenteeFacts } from './consent-mentee/fields.ts'
import type { ConsentMentorFacts } from './consent-mentor/fields.ts'
import type { ConsentProcessingFacts } from './consent-processing/fields.ts'
import type { ConsentWithdrawalFacts } from './consent-withdrawal/fields.ts'
import type { GuardianFacts, MinorFacts } from './minors.ts'
import type { OrderOnPairsFacts, PairInOrder } from './order-on-pairs/fields.ts'
import type { HeadFacts, OrganisationFacts } from './parties.ts'
import type { RecipientFacts } from './transfer.ts'

// Invented people and schools: for tests, and for looking at a document without anybody's data.

export const sampleSchool: OrganisationFacts = {
  fullName:
    'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3 города Заречный Яр»',
  shortName: 'МБОУ «СОШ № 3»',
  address: '640999, г. Заречный Яр, ул. Школьная, д. 12',
  locality: 'г. Заречный Яр',
  taxNumber: '4500000001',
  registrationNumber: '1024500000001',
  headPost: 'директор',
  kind: 'school',
}

export const sampleKindergarten: OrganisationFacts = {
  fullName: 'Муниципальное дошкольное образовательное учреждение «Детский сад „Рябинка“»',
  shortName: 'МДОУ «Детский сад „Рябинка“»',
  address: '640998, п. Луговой, ул. Садовая, д. 4',
  locality: 'п. Луговой',
  taxNumber: null,
  registrationNumber: null,
  headPost: 'заведующий',
  kind: 'kindergarten',
}

const name = (surname: string, given: string, patronymic: string | null, gender: 'm' | 'f'): PersonName => ({
  surname,
  given,
  patronymic,
  gender,
})

export const sampleHead: HeadFacts = {
  name: name('Ковалёв', 'Сергей', 'Петрович', 'm'),
  post: 'директор',
  acting: false,
}

export const sampleActingHead: HeadFacts = {
  name: name('Журавлёва', 'Ольга', 'Игоревна', 'f'),
  post: 'старший воспитатель',
  acting: true,
}

const mathematics = { name: name('Белова', 'Ирина', 'Павловна', 'f'), post: 'учитель математики' }
const physics = { name: name('Черных', 'Андрей', 'Юрьевич', 'm'), post: 'учитель физики' }
const newcomer = { name: name('Соловьёва', 'Дарья', 'Андреевна', 'f'), post: 'учитель математики' }
const languages = {
  name: name('Римская-Корсакова', 'Анастасия', 'Владиславовна', 'f'),
  post: 'учитель русского языка и литературы',
}
const pupil = { name: name('Шевченко', 'Тимур', null, 'm'), post: '8 «Б» класс', employee: false }

export const samplePairs: readonly PairInOrder[] = [
  {
    mentor: mathematics,
    mentee: newcomer,
    form: 'педагог – педагог',
    kinds: ['традиционное («один на один»)'],
    from: '2026-12-01',
    to: '2027-05-31',
    basis: ['согласие наставника от 23.11.2026', 'согласие наставляемого от 24.11.2026'],
  },
  {
    mentor: mathematics,
    mentee: languages,
    form: 'педагог – педагог',
    kinds: ['краткосрочное (целеполагающее)', 'виртуальное (дистанционное)'],
    from: '2026-12-01',
    to: '2027-02-28',
    basis: ['согласие наставника от 23.11.2026', 'согласие наставляемого от 25.11.2026'],
  },
  {
    mentor: physics,
    mentee: pupil,
    form: 'учитель – ученик',
    kinds: ['традиционное («один на один»)'],
    from: '2026-12-01',
    to: '2027-05-31',
    basis: [
      'согласие наставника от 23.11.2026',
      'согласие наставляемого от 25.11.2026',
      'согласие законного представителя от 25.11.2026',
    ],
  },
]

export const sampleOrder: OrderOnPairsFacts = {
  organisation: sampleSchool,
  number: '156-од',
  signedOn: '2026-11-27',
  inForceFrom: '2026-12-01',
  head: sampleHead,
  curator: {
    name: name('Тимофеева', 'Марина', 'Олеговна', 'f'),
    post: 'заместитель директора по учебно-воспитательной работе',
  },
  legalBasis: [
    'распоряжением Минпросвещения России от 25.12.2019 № Р-145',
    'письмом Минпросвещения России и Общероссийского Профсоюза образования от 21.12.2021 № АЗ-1128/08, № 657',
    'Положением о наставничестве МБОУ «СОШ № 3»',
  ],
  pairs: samplePairs,
}

/** Not yet signed, in a kindergarten whose head is away. */
export const sampleDraft: OrderOnPairsFacts = {
  organisation: sampleKindergarten,
  number: null,
  signedOn: null,
  inForceFrom: '2026-12-01',
  head: sampleActingHead,
  curator: { name: name('Гончар', 'Вера', 'Ильинична', 'f'), post: 'методист' },
  legalBasis: ['статьёй 351.8 Трудового кодекса Российской Федерации'],
  pairs: [
    {
      mentor: { name: name('Ким', 'Людмила', 'Сергеевна', 'f'), post: 'воспитатель' },
      mentee: { name: name('Дурново', 'Полина', 'Юрьевна', 'f'), post: 'воспитатель' },
      form: 'педагог – педагог',
      kinds: ['ситуационное'],
      from: '2026-12-01',
      to: '2027-05-31',
      basis: ['согласие наставника от 23.11.2026', 'согласие наставляемого от 23.11.2026'],
    },
  ],
}

export const sampleConsentProcessing: ConsentProcessingFacts = {
  organisation: sampleSchool,
  person: mathematics,
  bank: 'mentors',
  validUntil: '2027-08-31',
  processor: null,
}

export const sampleConsentMentor: ConsentMentorFacts = {
  organisation: sampleSchool,
  head: sampleHead,
  mentor: mathematics,
  mentee: newcomer,
  content: 'помощь в планировании уроков, взаимное посещение уроков и их разбор, знакомство с традициями школы',
  form: 'педагог – педагог',
  kinds: ['традиционное («один на один»)'],
  from: '2026-12-01',
  to: '2027-05-31',
}

export const sampleConsentMentee: ConsentMenteeFacts = {
  organisation: sampleSchool,
  head: sampleHead,
  mentor: mathematics,
  mentee: newcomer,
  form: 'педагог – педагог',
  kinds: ['традиционное («один на один»)'],
  from: '2026-12-01',
  to: '2027-05-31',
}

export const sampleChild: MinorFacts = {
  name: name('Шевченко', 'Тимур', 'Олегович', 'm'),
  post: '6\u00A0«Б» класс',
  birthOn: '2014-03-05',
}

export const sampleGuardian: GuardianFacts = {
  name: name('Шевченко', 'Елена', 'Викторовна', 'f'),
  relation: 'mother',
}

export const sampleMunicipality: RecipientFacts = {
  fullName: 'Управление образования Администрации города Заречный Яр',
  address: '640999, г. Заречный Яр, пл. Победы, д. 1',
}

export const sampleConsentGuardian: ConsentGuardianFacts = {
  organisation: sampleSchool,
  head: sampleHead,
  guardian: sampleGuardian,
  child: sampleChild,
  side: 'mentee',
  other: mathematics,
  form: 'учитель – ученик',
  kinds: ['традиционное («один на один»)'],
  from: '2026-12-01',
  to: '2027-05-31',
}

export const sampleWithdrawal: ConsentWithdrawalFacts = {
  organisation: sampleSchool,
  head: sampleHead,
  person: { ...mathematics, birthOn: null },
  guardian: undefined,
  kind: 'processing',
  givenOn: '2026-09-10',
}
