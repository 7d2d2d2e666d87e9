const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8]

/**
 * Does the last figure of the ten of an organisation's ИНН agree with the others? A number of another length is no
 * concern of this rule. It only warns: what the tax office printed holds, whatever we count.
 */
export function agreesWithCheckFigure(taxNumber: string): boolean {
  if (!/^\d{10}$/.test(taxNumber)) return true
  const sum = weights.reduce((total, weight, index) => total + weight * Number(taxNumber[index]), 0)
  return (sum % 11) % 10 === Number(taxNumber[9])
}
