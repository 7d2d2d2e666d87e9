/** Before sign-in only the page itself can say so; the server writes «yes» into it. */
export function isDemoHere(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name="demo"]')?.content === 'yes'
}
