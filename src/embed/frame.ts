/**
 * What an embed's page runs before anyone has touched it: a script of the old kind, first in its head, small, without any of the app. It reads the
 * address, says how tall it would like to be, lets the picture be moved, and brings the live map when it is wanted.
 */
import "../styles/embed.css";
import { fragment, goInstead, onFragment, queryValue } from "./address.ts";
import { tellHeights } from "./heights.ts";
import { livePart } from "./live-part.ts";
import { PROTOCOL, readMessage, type Told } from "./messages.ts";
import { isPlain, type Options, readOptions } from "./options.ts";
import { panPicture } from "./pan.ts";
import { isFramed, part } from "./parts.ts";
import { speakIn } from "./sayings.ts";
import { mindTheWayOut } from "./way-out.ts";

/** A mouse that only passes over while the page scrolls brings nothing. */
const DWELL_MS = 80;
/** Out of sight for so long, a live map becomes a picture again and gives its memory back. */
const AWAY_MS = 3000;
const PATIENCE_MS = 1500;

const { passage: own = "", passages = "", embed = "./", version = "" } = document.documentElement.dataset;

/** A link that names no passage speaks of the page's own. */
const withPassage = (link: string): string =>
  own === "" || /(?:^|&)passage=/.test(link) ? link : [`passage=${own}`, link].filter((piece) => piece !== "").join("&");
const passageOf = (link: string): string => /(?:^|&)passage=([^&]*)/.exec(link)?.[1] ?? "";
/** Whether the page's picture shows what a link asks for. */
const isLike = (link: string): boolean => isPlain(link) && passageOf(link) === own;

/** Calls `then` when the browser has nothing more urgent to do. */
function idle(then: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(then, { timeout: PATIENCE_MS });
  else setTimeout(then, 200);
}

/** Theme, before the first paint. The frame's own background must be of the scheme that it says it has, or the host's shines through as a box. */
function dress({ link }: Options): void {
  const theme = /(?:^|&)theme=(light|dark)(?:&|$)/.exec(link)?.[1];
  if (theme === undefined) return;
  document.documentElement.dataset.theme = theme;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute("content", theme);
}

function run(first: Options): void {
  let options = first;
  const [main, room, figure] = [part(".embed-main"), part(".embed-map"), part(".embed-picture")];
  const open = part<HTMLAnchorElement>(".embed-open");
  const sayings = speakIn(main);

  /** Only a host that the address names is told anything but the height. */
  const tell = (told: Told): void => {
    if (options.host !== null && isFramed()) parent.postMessage({ foothold: PROTOCOL, ...told }, options.host);
  };
  const showLink = (link: string): void => open.setAttribute("href", `${open.href.split("#")[0]}#${link}`);
  const showSelected = (name: string): void => {
    main.querySelector(".embed-selected")?.remove();
    if (name === "") return;
    const line = document.createElement("p");
    line.className = "embed-selected";
    line.setAttribute("role", "status");
    line.textContent = name;
    room.append(line);
  };

  /** The picture that came with the page, while it is what is seen. */
  const picture = (): SVGSVGElement | null =>
    room.dataset.state !== "picture" ? null : ([...figure.querySelectorAll("svg")].find((svg) => svg.getClientRects().length > 0) ?? null);
  const live = livePart(withPassage(options.link), {
    room,
    options: () => options,
    pan: panPicture(figure, picture),
    sayings,
    picture,
    isLike,
    onLive: () => tell({ type: "ready", version, live: true }),
    onTexts: (texts, passage) => {
      sayings.say(texts);
      part(".embed-sources").setAttribute("href", passage === null ? `${embed}../#` : `${embed}../passages/${passage}/#sources-title`);
    },
    onView: (link) => {
      showLink(link);
      tell({ type: "viewChanged", view: link });
    },
    onSelect: (id, name) => {
      showSelected(name);
      tell({ type: "selectionChanged", id });
    },
  });

  const tellHeight = tellHeights(main, room, () => ({ id: options.id, pym: queryValue("childId"), wordpress: options.secret, src: document.URL }));
  mindTheWayOut(main, () => options.secret, sayings);
  addEventListener("message", ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== parent || !isFramed()) return;
    // WordPress asks again once its own script is there.
    if (options.secret !== null && (data as { message?: unknown } | null)?.message === "ready") tellHeight();
    if (options.host === null || origin !== options.host) return;
    const heard = readMessage(data);
    if (heard === null) return;
    if ("problem" in heard) tell(heard.problem);
    else live.obey(heard.asked);
  });

  const button = document.createElement("button");
  if (options.live !== "never") {
    button.type = "button";
    button.className = "embed-start";
    button.textContent = sayings.notice("start");
    room.append(button);
    let dwell: ReturnType<typeof setTimeout> | undefined;
    const reach = (): void => live.begin(true);
    room.addEventListener("pointerenter", ({ pointerType }) => {
      dwell = setTimeout(reach, pointerType === "mouse" ? DWELL_MS : 0);
    });
    room.addEventListener("pointerleave", () => clearTimeout(dwell));
    for (const type of ["pointerdown", "touchstart", "focusin", "click"]) room.addEventListener(type, reach, { passive: true });
  }

  let away: ReturnType<typeof setTimeout> | undefined;
  let seen = false;
  const beginIfWanted = (): void => {
    if (seen && (options.live === "auto" || (room.dataset.state === "picture" && !isLike(live.link())))) live.begin(false);
  };
  new IntersectionObserver(([entry]) => {
    seen = entry?.isIntersecting ?? false;
    clearTimeout(away);
    if (seen) idle(beginIfWanted);
    else away = setTimeout(live.freeze, AWAY_MS);
  }).observe(room);

  const noteProblems = (): void => {
    for (const { code, detail } of options.problems) sayings.note(sayings.notice(code).replace("{detail}", () => detail));
  };
  onFragment(() => {
    options = readOptions(fragment());
    noteProblems();
    live.obey({ type: "setView", view: withPassage(options.link) });
  });

  showLink(live.link());
  const language = /(?:^|&)lang=(\w+)/.exec(options.link)?.[1];
  if (language)
    void sayings.translate(language, own).then(
      () => {
        button.textContent = sayings.notice("start");
      },
      () => {},
    );
  noteProblems();
  tellHeight();
  tell({ type: "ready", version, live: false });
}

const asked = readOptions(fragment());
// A passage has a page of its own, with its own picture: the address is exchanged before anything is drawn.
if (asked.passage !== null && asked.passage !== own && passages.split(" ").includes(asked.passage)) goInstead(`${embed}passages/${asked.passage}/`);
else {
  dress(asked);
  const begin = (): void => {
    dress(asked);
    run(asked);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
}
