import type { FrameTexts } from "../components/frame-texts.ts";
import type { Live, start } from "./live.ts";
import type { Asked } from "./messages.ts";
import type { Options } from "./options.ts";
import type { Pan } from "./pan.ts";
import { given, part, whole } from "./parts.ts";
import type { Sayings } from "./sayings.ts";
import { openSlot } from "./slots.ts";

/** What the live part of an embed changes in the page around it. */
export interface Around {
  readonly room: HTMLElement;
  readonly options: () => Options;
  readonly pan: Pan;
  readonly sayings: Sayings;
  /** The picture that is seen, and whether it shows the view that is asked for. */
  readonly picture: () => SVGSVGElement | null;
  readonly isLike: (link: string) => boolean;
  readonly onLive: () => void;
  readonly onTexts: (texts: FrameTexts, passage: string | null) => void;
  readonly onView: (link: string) => void;
  readonly onSelect: (id: string | null, name: string) => void;
}

/** The map of an embed on its way from picture to live and back. */
export interface LivePart {
  /** The view as a link; it is what will be shown once the map is there. */
  readonly link: () => string;
  /** Starts what shows the view. `insist`: the reader or the host asks for it, so another map makes room if it must. */
  readonly begin: (insist: boolean) => void;
  /** Does as the host asks, as soon as it can be done. */
  readonly obey: (asked: Asked) => void;
  /** Becomes a picture again, of what is on the screen. */
  readonly freeze: () => void;
}

/** Where a picture looks from as it stands on the screen: its camera, and how much larger it is than it was drawn. */
function lookOf(svg: SVGSVGElement, room: HTMLElement): { camera: { lng: number; lat: number; zoom: number }; scale: number } {
  const [lng = 0, lat = 0, zoom = 0] = (svg.dataset.camera ?? "").split(",").map(Number);
  const [width = 1, height = 1] = (svg.dataset.size ?? "").split(",").map(Number);
  return { camera: { lng, lat, zoom }, scale: Math.min(room.clientWidth / width, room.clientHeight / height) };
}

/** Sends for everything that the live map takes, side by side. */
function sendAhead(): void {
  if (document.querySelector('link[rel="modulepreload"]')) return;
  for (const path of given("ahead").split(" ")) {
    const sent = document.createElement("link");
    sent.rel = "modulepreload";
    sent.href = whole(path);
    document.head.append(sent);
  }
}

/** Nothing is loaded before `begin`. */
export function livePart(first: string, { room, options, pan, sayings, picture, isLike, onLive, onTexts, onView, onSelect }: Around): LivePart {
  let link = first;
  let selected: string | null = null;
  /** What shows the view now; `still`: a drawing, which makes room for the live map when that is wanted. */
  let live: (Live & { readonly still: boolean }) | null = null;
  let starting = false;
  /** Number of the map that is or was started last: a report of an earlier one is not heard. */
  let started = 0;
  const slot = openSlot(yieldPlace);
  const waiting: Asked[] = [];
  const wait = document.createElement("p");
  wait.className = "embed-wait";
  wait.setAttribute("role", "status");

  const show = (to: Live, { type, ...what }: Asked): void => {
    if (type === "setView") to.setView((what as { view: string }).view);
    else to[type === "select" ? "select" : "openPassage"]((what as { id: string | null }).id);
  };

  /** The picture makes way once no hand holds it; where it has been moved to, the map goes. */
  const takePlace = (mine: Live, before: Live | null, asked: string): void =>
    pan.whenFree(() => {
      if (before && before.link() !== asked) mine.setView(before.link());
      before?.remove();
      const [svg, moved] = [picture(), pan.offset()];
      if (svg && (moved[0] !== 0 || moved[1] !== 0)) {
        const { camera, scale } = lookOf(svg, room);
        mine.takeOver(camera, scale, moved);
      }
      const hadFocus = room.contains(document.activeElement);
      room.dataset.state = "live";
      pan.reset();
      wait.remove();
      if (hadFocus) room.querySelector<HTMLElement>("canvas, .map-canvas[tabindex]")?.focus({ preventScroll: true });
      onLive();
    });

  const fail = (): void => {
    slot.giveBack();
    wait.textContent = sayings.notice("none");
    room.append(wait);
  };

  const bring = async (still: boolean): Promise<void> => {
    const mine = ++started;
    const [before, asked] = [live, link];
    const current = (): boolean => mine === started;
    const module = (await import(/* @vite-ignore */ whole(given("live")))) as { start: typeof start };
    const made = await module.start({
      room,
      verdict: part(".embed-verdict"),
      link,
      controls: options().controls,
      still,
      retell: !isLike(link),
      onRest: () => current() && live !== null && takePlace(live, before, asked),
      onView: (next, select, name) => {
        if (!current()) return;
        link = next;
        onView(next);
        if (select === selected) return;
        selected = select;
        onSelect(select, name);
      },
      onTexts: (texts, passage) => current() && onTexts(texts, passage),
      onProblems: (sentences) => {
        for (const sentence of sentences) sayings.note(sentence);
      },
    });
    live = { ...made, still };
    for (const one of waiting.splice(0)) show(made, one);
  };

  const begin = async (insist: boolean): Promise<void> => {
    const like = isLike(link);
    const when = options().live;
    // A view of which there is no picture is drawn; the live map comes when it is reached for.
    const still = when === "never" || (when === "tap" && !insist);
    if (starting || (still && live !== null) || live?.still === false || (still && like && waiting.length === 0)) return;
    starting = true;
    if (still || (await slot.take(insist))) {
      if (!still) sendAhead();
      wait.textContent = sayings.notice(like ? "wait" : "draw");
      if (insist || !like) room.append(wait);
      await bring(still).catch(fail);
      if (!still && !slot.isMine()) drop();
    }
    starting = false;
  };

  /** Gives up a map that is on its way. */
  function drop(): void {
    if (live === null || live.still) return;
    live.remove();
    live = null;
    started++;
    wait.remove();
  }

  /** Another map has been reached for, and there is no room for all. */
  function yieldPlace(): void {
    if (room.dataset.state === "live") freeze();
    else drop();
  }

  function freeze(): void {
    const was = live;
    if (was === null || was.still || room.dataset.state !== "live") return;
    live = null;
    started++;
    const put = (blob: Blob | null): void => {
      room.querySelector(".embed-picture > img")?.remove();
      if (blob) {
        const image = document.createElement("img");
        image.alt = "";
        image.draggable = false;
        image.src = URL.createObjectURL(blob);
        image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
        room.querySelector(".embed-picture")?.append(image);
      }
      was.remove();
      room.dataset.state = "frozen";
      slot.giveBack();
    };
    was.snapshot().then(put, () => put(null));
  }

  return {
    link: () => link,
    begin: (insist) => void begin(insist),
    obey(asked) {
      if (live) show(live, asked);
      else {
        waiting.push(asked);
        void begin(true);
      }
    },
    freeze,
  };
}
