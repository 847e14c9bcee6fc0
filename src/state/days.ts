import { FIRST_DATE, LAST_DATE } from "./view.ts";

const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse(FIRST_DATE);

/** Days from the first day of the time line to a day YYYY-MM-DD. */
export const dayNumber = (iso: string): number => Math.round((Date.parse(iso) - FIRST_MS) / DAY_MS);

/** The number of the time line's last day. */
export const LAST_DAY: number = dayNumber(LAST_DATE);

/** The day YYYY-MM-DD of a number; kept on the time line. */
export const isoOfDay = (day: number): string => new Date(FIRST_MS + Math.min(Math.max(Math.round(day), 0), LAST_DAY) * DAY_MS).toISOString().slice(0, 10);

/** The same day some months on (or back): the last of a shorter month for the 29th to the 31st; kept on the time line. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOfDay(dayNumber(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)));
}

/** A day YYYY-MM-DD that is on the time line, or null: what a date field holds while it is being typed in may be neither. */
export function dayOnLine(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && text >= FIRST_DATE && text <= LAST_DATE ? text : null;
}
