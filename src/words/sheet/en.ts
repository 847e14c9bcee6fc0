/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "sheet.passages": "Passages",
  "sheet.peek": "Text folded away",
  "sheet.half": "Text on half the screen",
  "sheet.full": "Text on the whole screen",
  "sheet.help": "Drag, press or use the arrow keys to make the text taller or lower",
} as const;
