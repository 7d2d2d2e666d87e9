import type { ConsentPaper } from '#domain/consents/consentPaper.ts'

export interface ConsentWording {
  /** Printed on the sheet and kept with the record. A changed text gets a new number. */
  version: string
  /** As a list names the sheet. */
  title: string
  /** The act that the sheet rests on. */
  basis: string
}

/**
 * The texts themselves are the templates of the documents feature; here stands which version of each is printed today.
 * All of them are presets made from the acts, which no lawyer of the organisation has read yet.
 */
export const consentWordings: Record<ConsentPaper, ConsentWording> = {
  processing: {
    version: 'ПДн-1 (типовая)',
    title: 'Согласие на обработку данных',
    basis: 'ст. 9 Закона № 152-ФЗ',
  },
  'processing-student': {
    version: 'ПДн-О-1 (типовая)',
    title: 'Согласие обучающегося на обработку данных',
    basis: 'ст. 9 Закона № 152-ФЗ',
  },
  'processing-guardian': {
    version: 'ПДн-П-1 (типовая)',
    title: 'Согласие представителя на обработку данных',
    basis: 'ст. 9 ч. 6 Закона № 152-ФЗ',
  },
  transfer: {
    version: 'ПМ-1 (типовая)',
    title: 'Согласие на передачу данных муниципалитету',
    basis: 'ст. 6 и 9 Закона № 152-ФЗ',
  },
  'transfer-guardian': {
    version: 'ПМ-П-1 (типовая)',
    title: 'Согласие представителя на передачу данных муниципалитету',
    basis: 'ст. 6 и 9 Закона № 152-ФЗ',
  },
  mentor: { version: 'СН-1 (типовая)', title: 'Согласие наставника', basis: 'ст. 351.8 ТК РФ' },
  'mentor-plain': {
    version: 'СНД-1 (типовая)',
    title: 'Согласие быть наставником',
    basis: 'Положение о наставничестве',
  },
  mentee: { version: 'СНМ-1 (типовая)', title: 'Согласие наставляемого', basis: 'Положение о наставничестве' },
  guardian: {
    version: 'СП-1 (типовая)',
    title: 'Согласие представителя на участие',
    basis: 'ст. 26 и 28 ГК РФ, Положение о наставничестве',
  },
  publication: {
    version: 'Р-1 (типовая)',
    title: 'Согласие на распространение данных',
    basis: 'ст. 10.1 Закона № 152-ФЗ, приказ Роскомнадзора от 24.02.2021 № 18',
  },
  'publication-guardian': {
    version: 'Р-П-1 (типовая)',
    title: 'Согласие представителя на распространение данных',
    basis: 'ст. 10.1 Закона № 152-ФЗ, приказ Роскомнадзора от 24.02.2021 № 18',
  },
  withdrawal: { version: 'О-1 (типовая)', title: 'Отзыв согласия', basis: 'ст. 9 ч. 2 Закона № 152-ФЗ' },
}

const current = new Set(Object.values(consentWordings).map(({ version }) => version))

/** A paper of an earlier wording stays in force; the list says that a newer one exists. */
export function isOutdatedWording(version: string): boolean {
  return !current.has(version)
}

export const presetRemark =
  'Тексты бланков — заготовки по закону, а не готовый ответ юриста: сверьте их со своим положением.'
