/** SVG text as an element of this document. It is read as XML, so nothing in it runs. */
export const svgOf = (text: string): Element => document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
