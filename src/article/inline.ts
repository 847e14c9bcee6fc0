/** Elements that do not end a line of text: what stands on either side of them is one sentence, even one word. */
export const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Elements whose contents are no part of a text. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  "audio button canvas datalist dialog embed frame head iframe img input math noscript object option picture progress rp rt script select style svg template textarea title video".split(
    " ",
  ),
);

/** An element's name in small letters, also in XHTML. */
export const nameOf = (element: Element): string => element.localName.toLowerCase();

/** Whether an element shows no text of its own to a reader of the page. */
export const isSilent = (element: Element): boolean =>
  NO_TEXT.has(nameOf(element)) || element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true";
