import { nothing, render } from "lit";
import "../styles/print.css";
import { type BriefCatalog, isWhole } from "../catalog/catalog.ts";
import { createEvaluator } from "../claims/evaluator.ts";
import { NeedEvent } from "../components/element.ts";
import type { MeasuredData } from "../components/measured-data.ts";
import { svgOf } from "../components/svg-of.ts";
import { whenIdle } from "../components/when-idle.ts";
import type { Ground } from "../map/scene.ts";
import type { Own } from "../state/own-points.ts";
import type { Store } from "../state/store.ts";
import type { FirstSay } from "../words/say.ts";
import { loadTopic, type TopicSay } from "../words/topics.ts";
import { addressOf, dayOf, viewTitle } from "./cite-view.ts";
import { sheetTemplate } from "./sheet.ts";
import { bringStill, drawStill, type Wanted } from "./still.ts";
import { createSupplies } from "./supplies.ts";

/** Of the page, what a sheet of paper is made from. */
interface Printed extends EventTarget {
  readonly catalog: BriefCatalog;
  readonly say: FirstSay;
  readonly own: Own | null;
  readonly measured: MeasuredData;
  readonly loadGround: () => Promise<Ground>;
}

/** Of the map on paper, in CSS pixels: wide enough for the legend to stand on it. Paper makes it smaller. */
const SIZE = { width: 880, height: 520 };
/** Sources are fetched this long after the map has come to rest: nobody prints sooner, and nothing else is held up. */
const SOURCES_MS = 3000;

let prepare: (() => Promise<void>) | null = null;
let announce: () => void = () => {};
const prepared = new Promise<void>((resolve) => {
  announce = resolve;
});

/** Brings everything that a sheet needs, also the sources; resolves when all that can be had is here. Waits until the page has come to rest. */
export async function readyToPrint(): Promise<void> {
  await prepared;
  await prepare?.();
}

/**
 * Keeps at hand what printing needs, as a page that is about to be printed cannot wait for anything: then the map, whose pixels do not print,
 * gives way to a sheet of its own with the same scene as a picture. `data-print` on the document says how far it has come: `picture`, then `sources`.
 */
export function keepPrintReady(page: Printed, store: Store): void {
  if (prepare !== null) return;
  const root = document.documentElement;
  const supplies = createSupplies(page.measured, page.loadGround, () => page.own);
  const host = document.createElement("div");
  host.className = "paper-sheet paper-page";
  document.body.append(host);
  let words: TopicSay<"take"> | null = null;

  const wanted = (say: TopicSay<"take">): Wanted => {
    const { catalog, measured } = page;
    const view = store.view();
    return { view, catalog, territories: measured.territories, say, mode: "light", ...SIZE, title: viewTitle(view, catalog, say), caption: "", id: "print" };
  };

  /** What cannot be had now is left out; it is asked for again at the next change. */
  const bringPicture = async (): Promise<void> => {
    const { language } = page.say;
    if (words?.language !== language) words = await loadTopic("take", language).catch(() => words);
    if (words === null) return;
    await bringStill(wanted(words), supplies).catch(() => {});
    root.dataset.print = isWhole(page.catalog) ? "sources" : "picture";
  };
  const bringSources = async (): Promise<void> => {
    if (isWhole(page.catalog)) return;
    const need = new NeedEvent();
    page.dispatchEvent(need);
    await need.answer?.catch(() => {});
  };
  prepare = async () => {
    await bringSources();
    await bringPicture();
  };
  announce();

  const fill = (): void => {
    if (words === null) return;
    const view = store.view();
    const { catalog, measured } = page;
    const still = drawStill(wanted(words), supplies);
    const picture = still && svgOf(still.svg);
    const judge = createEvaluator(catalog, measured.territories);
    const drawing = still?.drawing ?? supplies.drawing(view, catalog, "light", words);
    render(
      sheetTemplate({ view, catalog, say: words, judge, drawing, picture, address: addressOf(view, catalog, document.baseURI), day: dayOf(new Date()) }),
      host,
    );
    root.dataset.paper = "";
  };
  const clear = (): void => {
    delete root.dataset.paper;
    render(nothing, host);
  };

  addEventListener("beforeprint", fill);
  addEventListener("afterprint", clear);
  // Some browsers tell of printing in this way only. Chromium says at the first print, after `beforeprint`, that it is over before it has begun.
  let onPaper = false;
  matchMedia("print").addEventListener("change", ({ matches }) => {
    if (matches) fill();
    else if (onPaper) clear();
    onPaper = matches;
  });

  let waiting = false;
  const again = (): void => {
    if (waiting) return;
    waiting = true;
    whenIdle(() => {
      waiting = false;
      void bringPicture();
    });
  };
  again();
  store.subscribe(again);
  // Readers who save data have the sources printed only when they ask for it on the page.
  const thrifty = (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
  if (!thrifty) setTimeout(() => void prepare?.(), SOURCES_MS);
}
