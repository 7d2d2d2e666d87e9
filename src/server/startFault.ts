/** The program cannot start and the person at the terminal can do something about it; the message says what, in Russian. */
export class StartFault extends Error {
  override name = 'StartFault'
}
