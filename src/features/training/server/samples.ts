import type { Samples } from '#server/testing/samples.ts'

const course = { title: 'Наставничество в школе', provider: 'ИРО', hours: 36, finishedOn: '2026-09-15' }
const agreement = { number: '12', signedOn: '2026-09-15', fromOn: '2026-09-15' }

export const samples: Samples = {
  'training.list': () => ({}),
  'training.ofPerson': ({ pedagogues }) => ({ personId: pedagogues[0]?.personId }),
  'training.addCourse': ({ pedagogues }) => ({
    people: [{ personId: pedagogues[0]?.personId, certificateNumber: '77-15' }],
    ...course,
  }),
  'training.changeCourse': ({ records }) => ({ id: records.courseId, version: 1, ...course }),
  'training.removeCourses': ({ records }) => ({ courses: [{ id: records.courseId, version: 1 }] }),
  'training.markAgreement': ({ pedagogues }) => ({ personId: pedagogues[0]?.personId, ...agreement }),
  'training.changeAgreement': ({ records }) => ({ id: records.agreementId, version: 1, ...agreement }),
  'training.removeAgreement': ({ records }) => ({ id: records.agreementId, version: 1 }),
}
