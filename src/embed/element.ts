/**
 * `embed.js` for a host's page: `<foothold-map view="passage=p11">`. A picture stands in it until it comes near the screen, then the embed in a frame.
 * No dependency, no style or script inline, so that it works under a strict policy of the host (`frame-src`, `img-src` and `script-src` must name us).
 */
declare const VERSION: string;

const own = document.currentScript as HTMLScriptElement | null;
/** Top of the site that this script came from. */
const BASE = new URL("./", own?.src ?? document.querySelector<HTMLScriptElement>('script[src$="/embed.js"]')?.src ?? document.baseURI);
const ORIGIN = BASE.origin;
/** Attributes that are passed on as they stand. */
const PASSED = ["live", "controls", "theme", "lang", "on"] as const;
const MARGIN = "300px";
const TALLEST_PX = 3000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host{display:block;position:relative;min-width:0;aspect-ratio:1/1.1;max-height:80rem;contain:layout}:host([hidden]){display:none}
@media(min-width:640px){:host{aspect-ratio:4/3.4}}iframe{position:absolute;inset:0;width:100%;height:100%;border:0}img{width:100%;height:auto;display:block}`);

interface Said {
  readonly foothold?: unknown;
  readonly type?: unknown;
  readonly [name: string]: unknown;
}

/** The map of a view in a host's page. Attributes: view, title, live, controls, theme, lang, on. Events: ready, height, viewchange, selectionchange. */
export class FootholdMap extends HTMLElement {
  static readonly version = VERSION;
  static readonly observedAttributes = ["view"];
  private frame: HTMLIFrameElement | null = null;
  private ready = false;
  private waiting: object[] = [];
  private watch: IntersectionObserver | null = null;

  connectedCallback(): void {
    addEventListener("message", this.hear);
    if (!this.shadowRoot) this.furnish();
    this.lookOut();
  }

  /** What is seen until the frame is there. */
  private furnish(): void {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const slot = document.createElement("slot");
    const link = document.createElement("a");
    const picture = document.createElement("img");
    [link.href, link.target, link.rel] = [new URL(`#${this.view}`, BASE).href, "_blank", "noopener"];
    [picture.loading, picture.alt, picture.src] = ["lazy", this.title || "Map", new URL("picture.svg", this.folder).href];
    link.append(picture);
    slot.append(link); // seen where the host has put nothing inside
    root.append(slot);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.hear);
    this.watch?.disconnect();
    this.frame?.remove();
    this.frame = null;
    this.ready = false;
  }

  attributeChangedCallback(_name: string, before: string | null, view: string | null): void {
    if (before !== null && view !== null && before !== view) this.setView(view);
  }

  /** Shows another view: a link as in the address, with or without "#". */
  setView(view: string): void {
    this.send({ type: "setView", view });
  }

  /** Selects a place by its id; null: none. */
  select(id: string | null): void {
    this.send({ type: "select", id });
  }

  /** Opens a passage ("p11"); null closes it. */
  highlightPassage(id: string | null): void {
    this.send({ type: "highlightPassage", id });
  }

  private get view(): string {
    return (this.getAttribute("view") ?? "").replace(/^#/, "");
  }

  /** A passage's embed has its picture inside. */
  private get folder(): URL {
    const passage = /(?:^|&)passage=(p\d+)/.exec(this.view)?.[1];
    return new URL(passage ? `embed/passages/${passage}/` : "embed/", BASE);
  }

  private lookOut(): void {
    this.watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) this.bring();
      },
      { rootMargin: MARGIN },
    );
    this.watch.observe(this);
  }

  private bring(): void {
    this.watch?.disconnect();
    if (this.frame) return;
    const passed = PASSED.flatMap((name) => (this.hasAttribute(name) ? [`${name}=${encodeURIComponent(this.getAttribute(name) ?? "")}`] : []));
    const frame = document.createElement("iframe");
    frame.title = this.title || "Map";
    frame.referrerPolicy = "no-referrer";
    frame.src = new URL(`#${[this.view, ...passed, origin === "null" ? "" : `host=${origin}`].filter(Boolean).join("&")}`, this.folder).href;
    this.frame = frame;
    this.shadowRoot?.append(frame);
  }

  private send(message: object): void {
    if (this.ready) this.frame?.contentWindow?.postMessage({ foothold: 1, ...message }, ORIGIN);
    else {
      this.waiting.push(message);
      if (this.isConnected) this.bring();
    }
  }

  private readonly hear = ({ data, origin: from, source }: MessageEvent<Said | null>): void => {
    if (!this.frame || source !== this.frame.contentWindow || from !== ORIGIN || data?.foothold !== 1) return;
    const say = (name: string, detail: unknown): boolean => this.dispatchEvent(new CustomEvent(name, { detail }));
    if (data.type === "height" && typeof data.height === "number") {
      this.style.aspectRatio = "auto";
      this.style.height = `${Math.min(TALLEST_PX, data.height)}px`;
      say("height", data.height);
    } else if (data.type === "ready") {
      const first = !this.ready;
      this.ready = true;
      if (first) {
        this.shadowRoot?.querySelector("slot")?.remove();
        for (const message of this.waiting.splice(0)) this.send(message);
      }
      say("ready", { version: data.version, live: data.live });
    } else if (data.type === "viewChanged") say("viewchange", data.view);
    else if (data.type === "selectionChanged") say("selectionchange", data.id);
  };
}
if (!customElements.get("foothold-map")) customElements.define("foothold-map", FootholdMap);

let more: HTMLScriptElement | null = null;
/** The host's own article, linked to a map: `<foothold-article for="id-of-the-map">`. What does it is a script of its own, for those that have one. */
class FootholdArticle extends HTMLElement {
  connectedCallback(): void {
    if (!more) {
      more = document.createElement("script");
      more.src = new URL("embed-article.js", BASE).href;
      document.head.append(more);
    }
    this.dispatchEvent(new Event("foothold-article", { bubbles: true }));
  }
}
if (!customElements.get("foothold-article")) customElements.define("foothold-article", FootholdArticle);
