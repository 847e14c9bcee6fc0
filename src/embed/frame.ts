/**
 * What an embed's page runs before anyone has touched it: a script of the old kind, first in its head, small, without any of the app. It reads the
 * address, says how tall it would like to be, lets the picture be moved, and brings the live map when it is wanted.
 */
import type { FrameTexts } from "../components/frame-texts.ts";
import "../styles/embed.css";
import { fragment, goInstead, onFragment, queryValue } from "./address.ts";
import type { Live, start } from "./live.ts";
import { type Asked, heightMessages, PROTOCOL, readMessage, type Told } from "./messages.ts";
import { isPlain, readOptions } from "./options.ts";
import { panPicture } from "./pan.ts";
import { takeSlot } from "./slots.ts";

declare const VERSION: string;

/** A mouse that only passes over while the page scrolls brings nothing. */
const DWELL_MS = 80;
/** Out of sight for so long, a live map becomes a picture again and gives its memory back. */
const AWAY_MS = 3000;

interface Texts {
  readonly notices: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, FrameTexts>>;
}

const page = document.documentElement;
const script = document.currentScript as HTMLScriptElement | null;
/** A value that the build has put on our script; addresses are made whole, for a script of another origin has no place to import from. */
const given = (name: "live" | "ahead" | "texts"): string => script?.dataset[name] ?? "";
const whole = (path: string): string => new URL(path, document.baseURI).href;

const own = page.dataset.passage ?? "";
let options = readOptions(fragment());
const asked = options.passage ?? own;

// A passage has a page of its own, with its own picture: the address is exchanged before anything is drawn.
if (asked !== own && (page.dataset.passages ?? "").split(" ").includes(asked)) goInstead(`${page.dataset.embed}passages/${asked}/`);
else dress();

/** Theme and language, before the first paint. */
function dress(): void {
  const theme = /(?:^|&)theme=(light|dark)(?:&|$)/.exec(options.link)?.[1];
  if (theme) {
    page.dataset.theme = theme;
    addEventListener("DOMContentLoaded", () => document.querySelector('meta[name="color-scheme"]')?.setAttribute("content", theme));
  }
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", run);
  else run();
}

/** What the build has put into the page. Throws where it is not. */
function part<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function run(): void {
  const [main, room, figure] = [part(".embed-main"), part(".embed-map"), part(".embed-picture")];
  const open = part<HTMLAnchorElement>(".embed-open");
  const notices: Record<string, string> = JSON.parse(document.querySelector("#notices")?.textContent ?? "{}");
  let live: Live | null = null;
  let starting = false;
  let started = 0;
  /** The view to show, as a link; changes with the reader's and the host's steps. */
  let link = withPassage(options.link);
  /** True while the picture does not show the view: then the live part draws it. */
  let other = !isPlain(options.link) || asked !== own;
  let giveBack: (() => void) | null = null;
  let seen = false;
  let away: ReturnType<typeof setTimeout> | undefined;
  const waiting: Asked[] = [];

  // ---- what is said around us

  const tell = (told: Told): void => {
    if (options.host !== null && parent !== self) parent.postMessage({ foothold: PROTOCOL, ...told }, options.host);
  };
  /** As tall as the texts and a map of good shape for this width; never measured from the frame's own height, which the host sets from it. */
  const tellHeight = (): void => {
    if (parent === self) return;
    const width = page.clientWidth;
    const map = width < 480 ? Math.min(Math.max(width * 0.95, 180), 420) : Math.min(Math.max((width * 2) / 3, 200), 640);
    const height = Math.ceil([...main.children].reduce((sum, part) => sum + (part === room ? map + 2 : part.getBoundingClientRect().height), 0));
    const names = { id: options.id, pym: queryValue("childId"), wordpress: options.secret, src: document.URL };
    for (const message of heightMessages(height, names)) parent.postMessage(message, "*");
  };
  const watch = new ResizeObserver(tellHeight);
  for (const part of main.children) if (part !== room) watch.observe(part);
  watch.observe(page);

  addEventListener("message", ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== parent || parent === self) return;
    // WordPress asks again once its own script is there.
    if (options.secret !== null && typeof data === "object" && data !== null && (data as { message?: unknown }).message === "ready") return tellHeight();
    if (options.host === null || origin !== options.host) return;
    const heard = readMessage(data);
    if (heard === null) return;
    if ("problem" in heard) return tell(heard.problem);
    if (live) obey(live, heard.asked);
    else {
      waiting.push(heard.asked);
      void begin(true);
    }
  });

  function obey(to: Live, { type, ...what }: Asked): void {
    if (type === "setView") to.setView((what as { view: string }).view);
    else to[type === "select" ? "select" : "openPassage"]((what as { id: string | null }).id);
  }

  // ---- what is said to the reader

  const note = (text: string, extra: HTMLElement | null = null): void => {
    const line = document.createElement("div");
    line.className = "embed-notice";
    line.setAttribute("role", "status");
    const dismiss = document.createElement("button");
    dismiss.className = "text-button";
    dismiss.textContent = notices.dismiss ?? "×";
    dismiss.addEventListener("click", () => {
      line.remove();
      tellHeight();
    });
    const words = document.createElement("span");
    words.append(text, ...(extra ? [" ", extra] : []));
    line.append(words, dismiss);
    main.prepend(line);
    watch.observe(line);
  };
  const say = (texts: Partial<FrameTexts>): void => {
    for (const [name, text] of Object.entries(texts)) {
      const place = document.querySelector(`[data-text="${name}"]`);
      if (place && text !== undefined) place.textContent = text;
    }
  };
  const noteProblems = (): void => {
    for (const { code, detail } of options.problems) note((notices[code] ?? code).replace("{detail}", () => detail));
  };
  const showLink = (): void => open.setAttribute("href", `${open.href.split("#")[0]}#${link}`);
  showLink();

  /** The other languages' texts are a file of their own; while it cannot be had, English stands. */
  const translate = async (): Promise<void> => {
    const language = /(?:^|&)lang=(\w+)/.exec(options.link)?.[1];
    const [, path] =
      given("texts")
        .split(" ")
        .map((pair) => pair.split("="))
        .find(([name]) => name === language) ?? [];
    if (path === undefined) return;
    const texts = (await (await fetch(whole(path))).json()) as Texts;
    Object.assign(notices, texts.notices);
    page.lang = language ?? "en";
    button.textContent = notices.start ?? "";
    say(texts.pages[own] ?? {});
  };

  // ---- the way out: where a frame may not open anything, WordPress is asked to, or the address is shown

  main.addEventListener("click", (event) => {
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    if (!anchor || self.origin !== "null") return;
    event.preventDefault();
    const opened = window.open(anchor.href, "_blank");
    if (opened) {
      opened.opener = null;
      return;
    }
    if (options.secret !== null) parent.postMessage({ message: "link", value: anchor.href, secret: options.secret }, "*");
    const address = document.createElement("output");
    address.textContent = anchor.href;
    note(notices.address ?? "", address);
  });

  // ---- from the picture to the live map

  const shown = (): SVGSVGElement | null => [...figure.querySelectorAll("svg")].find((svg) => svg.getClientRects().length > 0) ?? null;
  const pan = panPicture(figure, shown);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "embed-start";
  button.textContent = notices.start ?? "";
  button.addEventListener("click", () => void begin(true));
  const wait = document.createElement("p");
  wait.className = "embed-wait";
  wait.setAttribute("role", "status");

  /** Where the picture looks from as it stands here: its camera, and how much larger it is than it was drawn. */
  const stands = (svg: SVGSVGElement): { camera: { lng: number; lat: number; zoom: number }; scale: number } => {
    const [lng = 0, lat = 0, zoom = 0] = (svg.dataset.camera ?? "").split(",").map(Number);
    const [width = 1, height = 1] = (svg.dataset.size ?? "").split(",").map(Number);
    return { camera: { lng, lat, zoom }, scale: Math.min(room.clientWidth / width, room.clientHeight / height) };
  };

  function becomeLive(mine: Live): void {
    pan.whenFree(() => {
      const svg = shown();
      const moved = pan.offset();
      if (svg && !other && (moved[0] !== 0 || moved[1] !== 0)) mine.takeOver(stands(svg).camera, stands(svg).scale, moved);
      pan.reset();
      const held = figure.contains(document.activeElement) || document.activeElement === button;
      room.dataset.state = "live";
      wait.remove();
      if (held) room.querySelector<HTMLElement>("canvas, .map-canvas")?.focus({ preventScroll: true });
      tell({ type: "ready", version: VERSION, live: true });
    });
  }

  /** Sends for everything that the live map takes, side by side. */
  function sendAhead(): void {
    for (const path of given("ahead").split(" ")) {
      const sent = document.createElement("link");
      sent.rel = "modulepreload";
      sent.href = whole(path);
      document.head.append(sent);
    }
  }

  /** Starts the live map, or, where it is not to be, what draws the view. `insist`: the reader or the host asks for it. */
  async function begin(insist: boolean): Promise<void> {
    const still = options.live === "never";
    if (live !== null || starting || (still && !other && waiting.length === 0)) return;
    starting = true;
    const mine = ++started;
    if (!still) giveBack = await takeSlot(insist, freeze);
    if (!still && giveBack === null) {
      starting = false;
      return;
    }
    if (!still) sendAhead();
    wait.textContent = notices[other ? "draw" : "wait"] ?? "";
    if (insist || other) room.append(wait);
    try {
      const module = (await import(/* @vite-ignore */ whole(given("live")))) as { start: typeof start };
      const made = await module.start({
        room,
        verdict: document.querySelector<HTMLElement>(".embed-verdict"),
        link,
        controls: options.controls,
        still,
        onRest: () => mine === started && live !== null && becomeLive(live),
        onView: (next, select, name) => {
          const before = selected;
          link = next;
          selected = select;
          other = true;
          showLink();
          tell({ type: "viewChanged", view: next });
          if (select !== before) {
            showSelected(name);
            tell({ type: "selectionChanged", id: select });
          }
        },
        onTexts: (texts) => say(texts),
        onProblems: (sentences) => {
          for (const sentence of sentences) note(sentence);
        },
      });
      live = made;
      for (const one of waiting.splice(0)) obey(made, one);
    } catch {
      failed();
    } finally {
      starting = false;
    }
  }
  let selected: string | null = null;

  function showSelected(name: string): void {
    document.querySelector(".embed-selected")?.remove();
    if (name === "") return;
    const line = document.createElement("p");
    line.className = "embed-selected";
    line.setAttribute("role", "status");
    line.textContent = name;
    room.after(line);
    watch.observe(line);
  }

  function failed(): void {
    giveBack?.();
    giveBack = null;
    wait.textContent = notices.none ?? "";
    room.append(wait);
  }

  /** Back to a picture: of what was last on the screen. */
  function freeze(): void {
    const was = live;
    if (was === null) return;
    live = null;
    started++;
    const put = (blob: Blob | null): void => {
      figure.querySelector("img")?.remove();
      if (blob) {
        const image = document.createElement("img");
        image.alt = "";
        image.src = URL.createObjectURL(blob);
        image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
        figure.append(image);
      }
      was.remove();
      room.dataset.state = "frozen";
      giveBack?.();
      giveBack = null;
    };
    was.snapshot().then(put, () => put(null));
  }

  // ---- when

  const reach = (): void => void begin(true);
  if (options.live !== "never") {
    room.append(button);
    let dwell: ReturnType<typeof setTimeout> | undefined;
    room.addEventListener("pointerenter", ({ pointerType }) => {
      dwell = setTimeout(reach, pointerType === "mouse" ? DWELL_MS : 0);
    });
    room.addEventListener("pointerleave", () => clearTimeout(dwell));
    for (const type of ["pointerdown", "touchstart", "focusin"]) room.addEventListener(type, reach, { passive: true });
  }
  const look = new IntersectionObserver(([entry]) => {
    seen = entry?.isIntersecting ?? false;
    clearTimeout(away);
    if (!seen) away = setTimeout(freeze, AWAY_MS);
    else if (options.live === "auto" || other) idle(() => seen && void begin(false));
  });
  look.observe(room);

  onFragment(() => {
    const next = readOptions(fragment());
    options = next;
    noteProblems();
    if (live) live.setView(withPassage(next.link));
    else {
      link = withPassage(next.link);
      other = !isPlain(next.link) || (next.passage ?? own) !== own;
      showLink();
      if (other) void begin(false);
    }
  });

  noteProblems();
  tellHeight();
  void translate().catch(() => {});
  tell({ type: "ready", version: VERSION, live: false });
}

/** A link that names no passage speaks of the page's own. */
function withPassage(link: string): string {
  return own === "" || /(?:^|&)passage=/.test(link) ? link : [`passage=${own}`, link].filter(Boolean).join("&");
}

function idle(then: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(then, { timeout: 1500 });
  else setTimeout(then, 200);
}
