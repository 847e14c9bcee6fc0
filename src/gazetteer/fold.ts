/** Letters that have no accent to lose. */
const PLAIN: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/** A name without case, accents and apostrophes: "Słupsk" and "slupsk" are the same. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’‘`ʹʼ]/gu, "")
    .replace(/[łøđðþßæœı]/g, (letter) => PLAIN[letter] ?? letter);
}

// biome-ignore format: an alphabet
/** What a Cyrillic letter of Belarusian, Russian or Ukrainian sounds like, roughly. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "e", ж: "z", з: "z", и: "i", і: "i", ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n",
  о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ў: "v", ф: "f", х: "g", ц: "c", ч: "c", ш: "s", щ: "s", ъ: "", ы: "i", ь: "", э: "e", ю: "u", я: "a",
};

/** Groups of Latin letters that stand for one sound, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|sch|sh|sz/g, "s"],
  [/zh/g, "z"],
  [/kh/g, "g"],
  [/ch|cz|ts|tz/g, "c"],
  [/ph/g, "f"],
  [/ck|q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/h/g, "g"],
  [/[yj]/g, "i"],
  [/i(?=[aeou])/g, ""],
  [/(.)\1+/g, "$1"],
];

/**
 * A rough key of how a name sounds, the same for Latin and Cyrillic spellings: "Hrodna" and "Гродна" are both "grodna". A key for searching, never
 * a name: it is shown to nobody.
 */
export function soundOf(text: string): string {
  const latin = text.toLowerCase().replace(/[а-яёєіїґў]/g, (letter) => CYRILLIC[letter] ?? "");
  return SOUNDS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), fold(latin));
}
