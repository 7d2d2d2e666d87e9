// Checks that look for words in code must not find them in comments or strings. Blanks keep line numbers.

/** The same text with comments blanked. */
export function withoutComments(text) {
  return scan(text, { blankStrings: false })
}

/** The same text with comments and the contents of strings blanked; `${…}` inside templates goes too. */
export function codeOnly(text) {
  return scan(text, { blankStrings: true })
}

/** SQL with `--` and block comments blanked. */
export function sqlWithoutComments(text) {
  return text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, blank)
}

/** Each match with its line, for a pattern with the flag `g`. */
export function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => ({ match, line: text.slice(0, match.index).split('\n').length }))
}

const pieces =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[(,=:[!&|?{};\n]\s*|return\s+)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g

function scan(text, { blankStrings }) {
  return text.replace(pieces, (piece) => {
    const isComment = piece.startsWith('//') || piece.startsWith('/*')
    if (isComment) return blank(piece)
    return blankStrings ? piece[0] + blank(piece.slice(1, -1)) + piece.at(-1) : piece
  })
}

function blank(piece) {
  return piece.replace(/[^\n]/g, ' ')
}
