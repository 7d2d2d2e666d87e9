/** Unique in the whole municipality: `saburova`. */
export type PersonKey = string
