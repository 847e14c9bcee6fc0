/** Keeps together what must not be torn apart at the end of a line: a number and its unit, and the two halves of "Iskander-E". */
export function typeset(text: string): string {
  return text.replace(/(\d) (?=(?:km|км|m|м|%)(?![\p{L}\d]))/gu, "$1\u00a0").replace(/(\p{L}|\d)-(?=(?:[A-ZА-ЯЭ]|\d)[\dA-ZА-ЯЭ]*(?![\p{L}]))/gu, "$1\u2011");
}
