/** The nonce that the server wrote into this answer; styles that are made in the browser carry it. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

// The library that locks scrolling under a dialog looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce() })
