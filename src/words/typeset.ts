/** Keeps together what must not be torn apart at the end of a line: a number and its unit, and the two halves of "Iskander-E". */
export function typeset(text: string): string {
  return text.replace(/(\d) (?=(?:km|км|m|м|%)(?![\p{L}\d]))/gu, "$1\u00a0").replace(/(\p{L}|\d)-(?=(?:[A-ZА-ЯЭ]|\d)[\dA-ZА-ЯЭ]*(?![\p{L}]))/gu, "$1\u2011");
}

/** A text as it stands within a sentence. */
export const lowerFirst = (text: string): string => `${text.charAt(0).toLocaleLowerCase()}${text.slice(1)}`;
