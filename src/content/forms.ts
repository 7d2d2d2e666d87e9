/**
 * Forms of mentoring: who is with whom. `official` says where the form comes from: the five of Р-145, or the
 * forms of АЗ-1128/08. The others are regional additions that reports count under `reportingGroup`.
 */
export type ParticipantKind = 'pedagogue' | 'head' | 'student' | 'pupil' | 'employer' | 'lecturer' | 'partner'

export type ReportingGroup = 'pedagogue' | 'pupil' | 'student'

export type MentoringForm = {
  readonly code: string
  readonly title: string
  readonly official: 'r145' | 'az1128' | null
  /** Whose figures the form is counted in: by the side of the mentee. */
  readonly reportingGroup: ReportingGroup
  readonly mentorKind: ParticipantKind
  readonly menteeKind: ParticipantKind
  /** True where the wording of the published act was not checked: the curator may change it. */
  readonly preset: boolean
}

export const forms = [
  {
    code: 'pedagogue-pedagogue',
    title: 'педагог – педагог',
    official: 'az1128',
    reportingGroup: 'pedagogue',
    mentorKind: 'pedagogue',
    menteeKind: 'pedagogue',
    preset: false,
  },
  {
    code: 'head-pedagogue',
    title: 'руководитель образовательной организации – педагог',
    official: 'az1128',
    reportingGroup: 'pedagogue',
    mentorKind: 'head',
    menteeKind: 'pedagogue',
    preset: false,
  },
  {
    code: 'teacher-teacher',
    title: 'учитель – учитель',
    official: 'r145',
    reportingGroup: 'pedagogue',
    mentorKind: 'pedagogue',
    menteeKind: 'pedagogue',
    preset: false,
  },
  {
    code: 'pupil-pupil',
    title: 'ученик – ученик',
    official: 'r145',
    reportingGroup: 'pupil',
    mentorKind: 'pupil',
    menteeKind: 'pupil',
    preset: false,
  },
  {
    code: 'student-pupil',
    title: 'студент – ученик',
    official: 'r145',
    reportingGroup: 'pupil',
    mentorKind: 'student',
    menteeKind: 'pupil',
    preset: false,
  },
  {
    code: 'employer-pupil',
    title: 'работодатель – ученик',
    official: 'r145',
    reportingGroup: 'pupil',
    mentorKind: 'employer',
    menteeKind: 'pupil',
    preset: false,
  },
  {
    code: 'employer-student',
    title: 'работодатель – студент',
    official: 'r145',
    reportingGroup: 'student',
    mentorKind: 'employer',
    menteeKind: 'student',
    preset: false,
  },
  {
    code: 'teacher-pupil',
    title: 'учитель – ученик',
    official: null,
    reportingGroup: 'pupil',
    mentorKind: 'pedagogue',
    menteeKind: 'pupil',
    preset: true,
  },
  {
    code: 'lecturer-pedagogue',
    title: 'педагог вуза или колледжа – молодой педагог',
    official: 'az1128',
    reportingGroup: 'pedagogue',
    mentorKind: 'lecturer',
    menteeKind: 'pedagogue',
    preset: true,
  },
  {
    code: 'partner-pedagogue',
    title: 'социальный партнёр – педагог',
    official: 'az1128',
    reportingGroup: 'pedagogue',
    mentorKind: 'partner',
    menteeKind: 'pedagogue',
    preset: true,
  },
] as const satisfies readonly MentoringForm[]

export type FormCode = (typeof forms)[number]['code']
