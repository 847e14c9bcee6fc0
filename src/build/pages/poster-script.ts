/** What the script knows of the build. */
interface Posters {
  /** Passages that have a picture of their own. */
  readonly ids: readonly string[];
  /** Folder of the pictures, from the page, with a slash at the end. */
  readonly folder: string;
  /** Scripts of the live map and its side, from the page, the map's own last: sent for once text and picture are here, so that they travel while the app starts. */
  readonly scripts: readonly string[];
  /** The script of the map's worker, from the page: at hand when the map asks for it. */
  readonly worker: string;
}

/**
 * Runs in the head of the front page, before anything is painted, so that no link ever shows another link's picture: the page holds the picture of
 * its start; a link to a passage gets that passage's; any other link gets none, as only the live map knows how it looks. Sends for the faces and
 * for the app once the page has been read. Sets the mark `map:poster` once the right picture has been painted. Has to stand by itself: its text is what is shipped.
 */
function showPoster({ ids, folder, scripts, worker }: Posters): void {
  const root = document.documentElement;
  // Text in another face would move when its own comes: it is shown when that is here, which is nearly at once, and in any case soon.
  const faces = ['400 16px "Foothold Serif"', '600 16px "Foothold Serif"', '400 14px "Foothold Sans"', '600 14px "Foothold Sans"'];
  const show = (): void => void delete root.dataset.faces;
  root.dataset.faces = "coming";
  setTimeout(show, 1000);
  const app = document.currentScript?.dataset.app;
  // Not with the page itself: the style sheet, which the picture waits for, has the line first.
  if (app) document.head.append(Object.assign(document.createElement("script"), { type: "module", src: app, fetchPriority: "high" }));
  // Faces that are asked for in the head hold up the first frame.
  requestAnimationFrame(() => {
    Promise.all(faces.map((face) => document.fonts.load(face))).then(show, show);
    // With the first of faces and app here, the line is soon free: what is asked for now does not come before the others.
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      oncePainted(sendForMap);
    }).observe({ type: "resource" });
  });
  let english = true;
  try {
    english = !/"lang":"(?!en")/.test(localStorage.getItem("foothold:1") ?? "");
  } catch {
    // No storage, no language that was chosen before.
  }
  const asked = location.hash
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !/^theme=(?:auto|light|dark)$/.test(part));
  const passage = asked.length === 1 ? /^passage=([\w-]+)$/.exec(asked[0] ?? "")?.[1] : undefined;
  /** Calls `run` once the browser has put something on the screen; where it does not say so, soon. */
  const oncePainted = (run: () => void): void => {
    if (!PerformanceObserver.supportedEntryTypes?.includes("paint")) {
      setTimeout(run, 200);
      return;
    }
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      run();
    }).observe({ type: "paint", buffered: true });
  };
  const sendForMap = (): void => {
    for (const href of scripts) document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href, fetchPriority: "low" }));
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: worker }));
  };
  /** Whether the picture is in the page, all of it. */
  const isThere = (): boolean => {
    const whole = document.readyState !== "loading" || document.querySelector(".poster + *") !== null;
    return whole && document.querySelector(".poster svg") !== null && root.dataset.poster === undefined;
  };
  /** Marks the frame that is about to be painted: with the page's first paint if that is it. */
  const markFrame = (): void => {
    const seen = performance.now();
    const { port1, port2 } = new MessageChannel();
    // We are called before the frame is painted; a message after that comes when it has been.
    port1.onmessage = () => {
      const now = performance.now();
      oncePainted(() => {
        const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
        performance.mark("map:poster", { startTime: first >= seen ? first : now });
      });
    };
    port2.postMessage(null);
  };
  if (english && asked.length === 0) {
    // While the app takes the page over, the picture is in neither for a moment.
    let looks = 600;
    requestAnimationFrame(function look(): void {
      looks -= 1;
      if (isThere()) markFrame();
      else if (looks > 0 && root.dataset.poster === undefined) requestAnimationFrame(look);
    });
    return;
  }
  if (!english || passage === undefined || !ids.includes(passage)) {
    root.dataset.poster = "none";
    return;
  }
  root.dataset.poster = "coming";
  // As the style sheet divides the window; small as in isCompact.
  const narrow = innerWidth < 900;
  const [width, height] = narrow ? [innerWidth, Math.max(220, innerHeight * 0.45)] : [innerWidth - 448, innerHeight - 114];
  const size = width < 600 || height < 300 ? "small" : "wide";
  fetch(`${folder}${passage}-${size}.svg`)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
    .then((text) => {
      const svg = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
      const put = (): void => {
        document.querySelector(".poster")?.replaceChildren(svg);
        delete root.dataset.poster;
        requestAnimationFrame(() => isThere() && markFrame());
      };
      if (document.readyState === "loading") document.addEventListener("readystatechange", put, { once: true });
      else put();
    })
    .catch(() => {
      root.dataset.poster = "none";
    });
}

/** The script as text. */
export const posterScript = (posters: Posters): string => `(${showPoster.toString()})(${JSON.stringify(posters)});\n`;
