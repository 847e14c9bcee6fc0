import "./styles/fonts.css";
import "./styles/palette.css";
import "./styles/page.css";
import "./styles/verdict.css";
import "./styles/timeline.css";
import "./styles/table.css";
import "./styles/pages.css";
import { bindAddress, readAddress, reload } from "./address-bar.ts";
import { isWhole } from "./catalog/catalog.ts";
import type { Language } from "./catalog/languages.ts";
import { loadGround } from "./ground.ts";
import { englishBrief, loadBrief, loadWhole } from "./load-catalog.ts";
import "./components/app.ts";
import { type Problem, problem } from "./catalog/problem.ts";
import { ProblemEvent, RESTED } from "./components/map-events.ts";
import { measured } from "./measured-data.ts";
import { createStore } from "./state/store.ts";
import { noteTaste, readTaste } from "./taste.ts";
import { firstEnglish } from "./words/at-hand.ts";
import { type FirstSay, saysAll } from "./words/say.ts";

/** Composes the page: data, the view that the address asks for, the language, and one element that shows it all. */
async function start(): Promise<void> {
  const { view, problems } = readAddress(englishBrief, readTaste());
  const store = createStore(view);
  const app = document.createElement("foothold-app");
  app.store = store;
  app.catalog = englishBrief;
  app.measured = measured;
  app.problems = problems;
  app.say = firstEnglish;
  app.loadGround = loadGround;
  const driver = () => import("./map/driver.ts");
  app.createDriver = async (container, options) => (await driver()).createDriver(container, options);
  app.fetchMap = () => void driver().catch(() => {}); // whoever starts it will hear of the failure

  const later = () => import("./later.ts");
  app.bring = async (task) => (await later())[task]();
  app.createPicture = async (container, desc) => (await (await later()).picture()).createPictureDriver(container, desc);

  /** Set once more is to be said than the first screen needs. Other languages come whole. */
  let all = false;
  const loadSay = async (lang: Language): Promise<FirstSay> => (lang === "en" && !all ? firstEnglish : (await import("./words/languages.ts")).loadSay(lang));
  /** Brings words and data in the language of the view; the newest language wins. */
  const speak = async (whole: boolean): Promise<void> => {
    const { lang } = store.view();
    const [say, catalog] = await Promise.all([loadSay(lang), (whole ? loadWhole : loadBrief)(lang)]);
    if (store.view().lang !== lang || (all && !saysAll(say))) return speak(whole);
    app.say = say;
    if (whole || !isWhole(app.catalog) || catalog !== app.catalog) app.catalog = catalog;
  };
  const complain = (error: unknown): void => {
    app.problems = [...app.problems, problem("data-failed", error instanceof Error ? error.message : String(error)).problem];
  };
  app.loadWhole = () => speak(true);
  app.loadRest = async () => {
    all = true;
    const [{ openedTemplate }] = await Promise.all([import("./components/opened.ts"), speak(isWhole(app.catalog))]);
    app.opened = openedTemplate;
  };
  store.subscribe((view, before, origin) => {
    if (origin !== "address") noteTaste(view, before);
    if (view.theme === before.theme) app.poster = null; // a picture of what is no longer shown
    if (view.lang !== before.lang) speak(isWhole(app.catalog)).catch(complain);
  });
  bindAddress(store, englishBrief, readTaste, (found: readonly Problem[]) => {
    app.problems = found;
  });
  await (view.passage === null ? speak(false) : app.loadRest()).catch(complain);
  // The picture that the page came with, or that is on its way: it stays until a map has drawn the same.
  if (document.documentElement.dataset.poster !== "none" && store.view() === view) app.poster = document.querySelector(".still .poster");
  const held = document.activeElement;
  document.querySelector("#app")?.replaceChildren(app);
  if (held && !held.isConnected) void app.updateComplete.then(() => refocus(app, held));

  const rest = (): void => void import("./at-rest.ts").then(({ atRest }) => atRest(app, store, reload)).catch(() => {});
  for (const event of [RESTED, ProblemEvent.type]) app.addEventListener(event, rest, { once: true });
}

/** Who has come to a link of the page before the app took it over is on the same link again, and does not start anew. */
function refocus(app: HTMLElement, held: Element): void {
  const text = held.textContent?.trim();
  const same = [...app.querySelectorAll<HTMLElement>(held.tagName)].find((one) => one.textContent?.trim() === text);
  (same ?? app.querySelector<HTMLElement>("#map-title"))?.focus({ preventScroll: true });
}

// Embeds use the same script for its parts; they have no room for the whole page. Not awaited: scripts that it sends for import from this one, and
// would wait for it to end.
const begin = (): void => {
  if (document.querySelector("#app")) void start();
};
// It may be here before the page has been read.
if (document.readyState === "loading") document.addEventListener("readystatechange", begin, { once: true });
else begin();
