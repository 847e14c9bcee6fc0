import type { IsoDate } from "./schema.ts";

/** The last day of a period written YYYY, YYYY-MM or YYYY-MM-DD, as YYYY-MM-DD. */
export function lastDay(date: IsoDate): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/**
 * The change in force on a day (YYYY-MM-DD): the last one whose period had ended by then, so that nothing is said earlier than a source allows.
 * Before the first one: undefined, or the first if `before` is "first".
 */
export function statusAt<Change extends { readonly date: IsoDate }>(
  changes: readonly Change[],
  day: string,
  before: "hidden" | "first" = "hidden",
): Change | undefined {
  let current: Change | undefined;
  for (const change of changes) if (lastDay(change.date) <= day) current = change;
  return current ?? (before === "first" ? changes[0] : undefined);
}
