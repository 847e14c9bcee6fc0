import type { BriefEvent } from "./catalog.ts";
import { lastDay } from "./status.ts";

/** An event of the time line with the day from which it counts, as with statuses: the last of a period. */
export type DatedEvent = BriefEvent & { readonly day: string };

/** The events in order of their days. */
export function datedEvents(timeline: readonly BriefEvent[]): readonly DatedEvent[] {
  return timeline.map((event) => ({ ...event, day: lastDay(event.date) })).sort((a, b) => a.day.localeCompare(b.day));
}

/** The last event that had happened by the end of a day (YYYY-MM-DD). */
export function lastEventBy(events: readonly DatedEvent[], day: string): DatedEvent | undefined {
  return events.findLast((e) => e.day <= day);
}

/** The nearest event before (−1) or after (1) a day. */
export function neighbourEvent(events: readonly DatedEvent[], day: string, by: 1 | -1): DatedEvent | undefined {
  return by === 1 ? events.find((e) => e.day > day) : events.findLast((e) => e.day < day);
}
