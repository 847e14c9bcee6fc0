const LONGEST_DESCRIPTION = 240;

/** A text cut at the end of a word, so that a preview shows whole words. `longest`: in letters, with the sign of omission. */
export function shortened(text: string, longest = LONGEST_DESCRIPTION): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/\s+\S*$/, "")}…`;
}
