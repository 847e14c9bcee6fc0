import { html, nothing } from "lit";
import { REQUESTED } from "../map/names.ts";
import type { TopicSay } from "../words/topics.ts";
import { TopicElement } from "./topic-element.ts";

/** One request: what was asked for, by what, how much came, and when, in seconds after the page was opened. */
interface Asked {
  readonly url: URL;
  readonly by: string;
  readonly bytes: number | null;
  readonly afterS: number;
}

/** A request as the browser recorded it, or as the map noted it for its worker. Null for what never leaves the page (`data:`, `blob:`). */
function asked(entry: PerformanceEntry): Asked | null {
  const address = entry.entryType === "mark" ? String((entry as PerformanceMark).detail) : entry.name;
  const url = new URL(address, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) return null;
  const timed = entry as Partial<PerformanceResourceTiming>;
  const by = entry.entryType === "mark" ? "" : (timed.initiatorType ?? "");
  return { url, by, bytes: timed.encodedBodySize ?? null, afterS: entry.startTime / 1000 };
}

/** What of this page is kept in the browser: keys with their values, and cookies. Null where the browser allows neither. */
function stored(): string {
  try {
    const kept = [localStorage, sessionStorage].flatMap((store) => Object.entries(store).map(([key, value]) => `${key} = ${value}`));
    return [...kept, ...(document.cookie === "" ? [] : [document.cookie])].join("; ");
  } catch {
    return "";
  }
}

/** The receipt: every request that the page has made since it was opened, and what it has stored. Follows while it is open. */
export class Receipt extends TopicElement<"receipt"> {
  static override properties = { ...TopicElement.properties, entries: { state: true }, dropped: { state: true }, open: { state: true } };
  protected readonly topic = "receipt";
  declare private entries: readonly PerformanceEntry[];
  declare private dropped: number;
  declare private open: boolean;
  private observer: PerformanceObserver | null = null;

  constructor() {
    super();
    this.entries = [];
    this.dropped = 0;
    this.open = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.turn(false);
  }

  private turn(open: boolean): void {
    this.open = open;
    this.observer?.disconnect();
    this.observer = null;
    if (!open) return;
    this.entries = [];
    this.observer = new PerformanceObserver(
      (list: PerformanceObserverEntryList, _: PerformanceObserver, options?: { readonly droppedEntriesCount?: number }) => {
        const found = list.getEntries().filter((entry) => entry.entryType !== "mark" || entry.name === REQUESTED);
        this.entries = [...this.entries, ...found].sort((a, b) => a.startTime - b.startTime);
        this.dropped += options?.droppedEntriesCount ?? 0;
      },
    );
    for (const type of ["navigation", "resource", "mark"]) this.observer.observe({ type, buffered: true });
  }

  protected content(say: TopicSay<"receipt">) {
    return html`<section class="receipt"><details @toggle=${(e: Event) => this.turn((e.target as HTMLDetailsElement).open)}>
      <summary><h2>${say("receipt.title")}</h2></summary>
      ${this.open ? this.list(say) : nothing}
    </details></section>`;
  }

  private list(say: TopicSay<"receipt">) {
    const { host } = new URL(document.baseURI);
    const all = this.entries.flatMap((entry) => asked(entry) ?? []);
    const others = all.filter(({ url }) => url.host !== host);
    const what = stored();
    const said =
      others.length === 0
        ? say("receipt.all", { n: all.length, host })
        : say("receipt.others", { n: all.length, others: others.length, hosts: [...new Set(others.map(({ url }) => url.host))].join(", ") });
    return html`
      <p>${say("receipt.intro")}</p>
      <p class="receipt-sum"><strong>${all.length === 0 ? say("receipt.none") : said}</strong></p>
      ${this.dropped > 0 ? html`<p>${say("receipt.forgotten", { n: this.dropped })}</p>` : nothing}
      <p>${what === "" ? say("receipt.storedNothing") : say("receipt.stored", { what })}</p>
      <p class="quiet">${say("receipt.offline")}</p>
      <div class="receipt-table" role="region" tabindex="0" aria-label=${say("receipt.title")}><table>
        <thead><tr><th scope="col">${say("receipt.address")}</th><th scope="col">${say("receipt.kind")}</th><th scope="col">${say("receipt.size")}</th><th scope="col">${say("receipt.when")}</th></tr></thead>
        <tbody>${all.map(
          ({ url, by, bytes, afterS }) =>
            html`<tr><td>${url.host === host ? url.pathname : url.href}</td><td>${by === "" ? say("receipt.worker") : by}</td><td>${bytes === null || bytes === 0 ? "" : `${(bytes / 1000).toFixed(1)} kB`}</td><td>${afterS.toFixed(2)} s</td></tr>`,
        )}</tbody>
      </table></div>
    `;
  }
}
customElements.define("foothold-receipt", Receipt);
