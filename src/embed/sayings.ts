import type { FrameTexts } from "../components/frame-texts.ts";
import { given, part, whole } from "./parts.ts";

/** The texts of one language, as the build has written them. */
interface Texts {
  readonly notices: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, FrameTexts>>;
}

/** What an embed says by itself: texts around the map, and sentences above it that the reader can dismiss. */
export interface Sayings {
  readonly notice: (name: string) => string;
  readonly say: (texts: FrameTexts) => void;
  readonly note: (sentence: string, ...more: readonly Node[]) => void;
  /** Brings another language; while it cannot be had, English stands. */
  readonly translate: (language: string, page: string) => Promise<void>;
}

/** Speaks in the page, first in the English that stands in it. */
export function speakIn(main: HTMLElement): Sayings {
  const notices: Record<string, string> = JSON.parse(part("#notices").textContent ?? "{}");
  const notice = (name: string): string => notices[name] ?? "";
  const say = (texts: FrameTexts): void => {
    for (const [name, text] of Object.entries(texts)) {
      const place = main.querySelector(`[data-text="${name}"]`);
      if (place) place.textContent = text;
    }
  };
  return {
    notice,
    say,
    note(sentence, ...more) {
      const line = document.createElement("div");
      line.className = "embed-notice";
      line.setAttribute("role", "status");
      const words = document.createElement("span");
      words.append(sentence, ...more.flatMap((one) => [" ", one]));
      const dismiss = document.createElement("button");
      dismiss.type = "button";
      dismiss.className = "text-button";
      dismiss.textContent = notice("dismiss");
      dismiss.addEventListener("click", () => line.remove());
      line.append(words, dismiss);
      main.prepend(line);
    },
    async translate(language, page) {
      const path = given("texts")
        .split(" ")
        .find((pair) => pair.startsWith(`${language}=`))
        ?.slice(language.length + 1);
      if (path === undefined) return;
      const texts = (await (await fetch(whole(path))).json()) as Texts;
      Object.assign(notices, texts.notices);
      document.documentElement.lang = language;
      say(texts.pages[page] ?? ({} as FrameTexts));
    },
  };
}
