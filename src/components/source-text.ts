import type { Source } from "../catalog/schema.ts";
import { issuedIso } from "./cite.ts";

/** A source in full on one line of plain text, as downloads and paper name it: "Author: Title. Outlet, 2010-05. https://…". */
export function sourceText(source: Source): string {
  const authors = source.author?.map((a) => ("family" in a ? [a.given, a.family].filter(Boolean).join(" ") : a.literal)).join(", ");
  const where = [source["container-title"], source.publisher].filter(Boolean).map((name) => `. ${name}`);
  const issued = issuedIso(source);
  return `${authors ? `${authors}: ` : ""}${source.title}${where.join("")}${issued ? `, ${issued}` : ""}.${source.URL ? ` ${source.URL}` : ""}`;
}
