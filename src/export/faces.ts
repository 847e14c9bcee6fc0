/** One of the page's faces: a file with some letters of a family. */
export interface Face {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  /** As the style sheet says it: "U+0000-00FF, U+0131". */
  readonly range: string;
  readonly address: string;
}

/** The faces that style sheets declare. What cannot be read (another host's) is left out. */
export function facesOf(sheets: Iterable<CSSStyleSheet>, base: string): Face[] {
  const rulesOf = (sheet: CSSStyleSheet): CSSRule[] => {
    try {
      return [...sheet.cssRules];
    } catch {
      return [];
    }
  };
  return [...sheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule): Face[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const say = (name: string): string => rule.style.getPropertyValue(name).trim();
      const [, address] = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(say("src")) ?? [];
      if (address === undefined) return [];
      const family = say("font-family").replace(/^["']|["']$/g, "");
      return [
        {
          family,
          style: say("font-style") || "normal",
          weight: say("font-weight") || "400",
          range: say("unicode-range"),
          address: new URL(address, sheet.href ?? base).href,
        },
      ];
    }),
  );
}

/** Whether a face has any of these letters. */
export function covers(range: string, letters: string): boolean {
  if (range === "") return true;
  const spans = range.split(",").map((part): readonly [number, number] => {
    const [first = "", last] = part.trim().replace(/^U\+/i, "").split("-");
    const any = (text: string, digit: string): number => Number.parseInt(text.replaceAll("?", digit), 16);
    return [any(first, "0"), any(last ?? first, "F")];
  });
  return [...letters].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([first, last]) => code >= first && code <= last);
  });
}

/** The letters of a picture, without those of its names for ids and colours. */
const lettersIn = (svg: string): string => [...new Set(svg.replace(/<(title|desc)\b[^>]*>.*?<\/\1>/gs, "").replace(/<[^>]*>/g, ""))].join("");

/** The faces that a picture writes with: of the families that it names first, upright unless it asks for italics, those that have its letters. */
export function facesFor(svg: string, faces: readonly Face[]): readonly Face[] {
  const letters = lettersIn(svg);
  const named = new Set([...svg.matchAll(/font-family="(?:&#39;|')([^&']+)(?:&#39;|')/g)].map(([, family]) => family));
  return faces.filter(({ family, style, range }) => {
    // The sans is upright only; the serif writes the waters, in italics.
    const slanted = /serif/i.test(family);
    return named.has(family) && (style === "italic") === slanted && covers(range, letters);
  });
}

/** A face and a letter that a picture writes with it. */
export interface Probe {
  readonly family: string;
  readonly style: string;
  readonly letter: string;
}

/** One letter of each face that a picture writes with: once they are all to be seen, so is every text. */
export function probesFor(svg: string, faces: readonly Face[]): readonly Probe[] {
  const letters = [...lettersIn(svg)].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return facesFor(svg, faces).flatMap(({ family, style, range }) => {
    const letter = letters.find((one) => covers(range, one));
    return letter === undefined ? [] : [{ family, style, letter }];
  });
}

/** A file as a `data:` address. */
async function inline(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}

/**
 * The picture with its faces inside, so that it looks the same where they are not installed. A face that cannot be fetched is left out: the
 * picture names others that will do.
 */
export async function withFaces(svg: string, faces: readonly Face[], load: (address: string) => Promise<string> = inline): Promise<string> {
  const rules = await Promise.all(
    facesFor(svg, faces).map(async ({ family, style, weight, range, address }) => {
      const data = await load(address).catch(() => null);
      const only = range === "" ? "" : `unicode-range:${range};`;
      return data === null ? "" : `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};${only}src:url(${data}) format('woff2')}`;
    }),
  );
  const sheet = rules.join("");
  return sheet === "" ? svg : svg.replace("</desc>", () => `</desc><style>${sheet}</style>`);
}
