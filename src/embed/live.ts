import { render } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import { createEvaluator } from "../claims/evaluator.ts";
import { MoveEvent, OpenEvent } from "../components/element.ts";
import { claimOf, type FrameTexts, frameTexts } from "../components/frame-texts.ts";
import { ProblemEvent, RESTED } from "../components/map-events.ts";
import { verdictMark } from "../components/verdict.ts";
import { loadGround } from "../ground.ts";
import { englishBrief, loadBrief } from "../load-catalog.ts";
import { project, unproject } from "../map/mercator.ts";
import { measured } from "../measured-data.ts";
import { readLink, writeLink } from "../state/link.ts";
import { moveCamera, openPassage, select } from "../state/moves.ts";
import { createStore } from "../state/store.ts";
import type { Camera, View } from "../state/view.ts";
import { loadTopic, type TopicSay } from "../words/topics.ts";
import "./live-frame.ts";
import type { Control } from "./options.ts";

/** What the live part needs of the page around it. */
export interface LiveOptions {
  /** Where the map goes. */
  readonly room: HTMLElement;
  /** The line with the verdict's mark. */
  readonly verdict: HTMLElement | null;
  /** The view as a link, without "#". */
  readonly link: string;
  readonly controls: readonly Control[];
  /** Drawn without WebGL: for embeds that never go live, of views that no picture was made of. */
  readonly still: boolean;
  /** True when what stands around the map was not written for this view. */
  readonly retell: boolean;
  /** The map is at rest for the first time. */
  readonly onRest: () => void;
  /** The reader, or the host, has changed the view. */
  readonly onView: (link: string, select: string | null, selected: string) => void;
  /** What stands around the map says something else now. `passage`: whose page it is. */
  readonly onTexts: (texts: FrameTexts, passage: string | null) => void;
  /** Problems of the link, as sentences in the reader's language. */
  readonly onProblems: (sentences: readonly string[]) => void;
}

/** The live part of an embed. */
export interface Live {
  readonly link: () => string;
  readonly setView: (link: string) => void;
  readonly select: (id: string | null) => void;
  readonly openPassage: (id: string | null) => void;
  /** Shows what a picture showed: `camera` of the picture, `scale` at which it stood, and how far it had been moved in CSS pixels. */
  readonly takeOver: (camera: Camera, scale: number, moved: readonly [x: number, y: number]) => void;
  /** What is on the screen. Rejects when nothing is. */
  readonly snapshot: () => Promise<Blob>;
  readonly remove: () => void;
}

/** Where a camera looks when what it showed has been enlarged and moved by so many pixels. */
function movedCamera({ lng, lat, zoom }: Camera, scale: number, [x, y]: readonly [number, number]): Camera {
  const at = zoom + Math.log2(scale);
  const [px, py] = project([lng, lat], at);
  const [newLng, newLat] = unproject([px - x, py - y], at);
  return { lng: newLng, lat: newLat, zoom: at };
}

/** Starts the map of an embed. Never touches storage, cookies or history. Rejects when what it needs cannot be had. */
export async function start(options: LiveOptions): Promise<Live> {
  const first = readLink(options.link, englishBrief);
  const store = createStore(first.view);
  let catalog: BriefCatalog = englishBrief;
  let say: TopicSay<"frame"> = await loadTopic("frame", "en");
  const speak = async (): Promise<void> => {
    const { lang } = store.view();
    const [words, data] = await Promise.all([loadTopic("frame", lang), loadBrief(lang)]);
    if (store.view().lang !== lang) return speak();
    say = words;
    catalog = data;
  };
  await speak().catch(() => {}); // English is here
  let judge = createEvaluator(catalog, measured.territories);

  const complain = (problems: ReturnType<typeof readLink>["problems"]): void => {
    if (problems.length > 0) options.onProblems(problems.map(({ code, detail }) => say(`problem.${code}`, { detail })));
  };
  complain(first.problems);

  const frame = document.createElement("foothold-frame");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const update = (): void => {
    const view = store.view();
    frame.view = view;
    frame.catalog = catalog;
    frame.say = say;
    frame.judge = judge;
    frame.mode = view.theme === "auto" ? (dark.matches ? "dark" : "light") : view.theme;
  };
  frame.measured = measured;
  frame.own = null;
  frame.controls = options.controls;
  frame.loadGround = loadGround;
  const picture = async (container: HTMLElement, desc: () => string) => (await import("../components/picture-driver.ts")).createPictureDriver(container, desc);
  frame.createPicture = picture;
  frame.createDriver = options.still
    ? (container) => picture(container, () => say("map.label"))
    : async (container, own) => {
        const { createDriver } = await import("../map/driver.ts");
        return createDriver(container, {
          ...own,
          cooperative: { desktop: say("frame.desktop"), mac: say("frame.mac"), touch: say("frame.touch") },
        });
      };
  update();

  const tellTexts = (view: View): void => {
    const claim = claimOf(view, catalog);
    const { verdict } = options;
    if (verdict) {
      verdict.hidden = claim === undefined;
      const mark = document.createElement("span");
      if (claim) render(verdictMark(judge(claim.id, { numbers: view.numbers, date: view.date, runwayM: view.runway }).verdict), mark);
      verdict.querySelector("svg")?.replaceWith(...(mark.firstElementChild ? [mark.firstElementChild] : []));
    }
    options.onTexts(frameTexts(view, catalog, judge, null, say), view.passage);
  };
  const stop = store.subscribe((view, before) => {
    update();
    const place = view.select === null ? undefined : catalog.places.get(view.select);
    const name = place?.properties.name;
    options.onView(writeLink(view, catalog), view.select, name ? (name[say.language] ?? name.en) : "");
    if (view.passage !== before.passage || view.claim !== before.claim || view.numbers !== before.numbers) tellTexts(view);
    if (view.lang !== before.lang) {
      void speak().then(
        () => {
          judge = createEvaluator(catalog, measured.territories);
          update();
          tellTexts(store.view());
        },
        () => {},
      );
    }
  });
  frame.addEventListener(MoveEvent.type, (event) => {
    const { move, passing } = event as MoveEvent;
    store.set(move(store.view()), passing ? "passing" : "reader");
  });
  frame.addEventListener(OpenEvent.type, () => document.querySelector<HTMLElement>(".embed-open")?.click());
  let rested = false;
  const rest = (): void => {
    if (rested) return;
    rested = true;
    frame.toggleAttribute("data-rested", true);
    options.onRest();
  };
  frame.addEventListener(RESTED, rest);
  // Where the live map fails, a picture takes its place without a word.
  const drawn = new MutationObserver(() => frame.querySelector(".map-picture") && rest());
  drawn.observe(frame, { childList: true, subtree: true });
  frame.addEventListener(ProblemEvent.type, (event) => complain([(event as ProblemEvent).problem]));
  const follow = (): void => update();
  dark.addEventListener("change", follow);
  options.room.append(frame);
  if (options.retell) tellTexts(store.view());

  return {
    link: () => writeLink(store.view(), catalog),
    setView: (link) => {
      const { lang, theme } = store.view();
      const { view, problems } = readLink(link, catalog, { lang, theme });
      complain(problems);
      store.set(view, "reader");
    },
    select: (id) => {
      if (id === null || catalog.places.has(id)) store.set(select(id, catalog)(store.view()), "reader");
    },
    openPassage: (id) => {
      if (id === null || catalog.passages.some((p) => p.id === id)) store.set(openPassage(id, catalog)(store.view()), "reader");
    },
    takeOver: (camera, scale, moved) => store.set(moveCamera(movedCamera(camera, scale, moved))(store.view()), "passing"),
    snapshot: () => frame.snapshot(),
    remove: () => {
      stop();
      drawn.disconnect();
      dark.removeEventListener("change", follow);
      frame.remove();
    },
  };
}
