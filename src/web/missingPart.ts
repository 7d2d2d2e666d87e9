// What browsers say, in the order Chromium, Firefox, Safari; the last one is the bundler's about a style sheet.
const said = [
  'Failed to fetch dynamically imported module',
  'error loading dynamically imported module',
  'Importing a module script failed',
  'Unable to preload CSS',
]

/** A part of the program that is fetched when it is first needed did not come. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && said.some((words) => error.message.includes(words))
}
