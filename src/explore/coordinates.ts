import { html, nothing, type PropertyValues } from "lit";
import { TopicElement } from "../components/topic-element.ts";
import { readCoordinates } from "../gazetteer/coordinates.ts";
import type { LngLat } from "../geodesy/earth.ts";
import { freePlace } from "../state/free-place.ts";

let forms = 0;

/** A place to be typed, as latitude and longitude. `put` is handed the place; what is none is answered with a sentence and changes nothing. */
export class Coordinates extends TopicElement<"launcher"> {
  static override properties = { ...TopicElement.properties, at: { attribute: false }, put: { attribute: false }, bad: { state: true } };
  declare at: LngLat;
  declare put: (at: LngLat) => void;
  /** True when what was typed is no place. */
  declare private bad: boolean;
  protected readonly topic = "launcher";
  private readonly problem = `coordinates-problem-${++forms}`;

  constructor() {
    super();
    this.bad = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get("at") as LngLat | undefined;
    if (before && (before[0] !== this.at[0] || before[1] !== this.at[1])) this.bad = false;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const typed = (name: string): number => (form.elements.namedItem(name) as HTMLInputElement).valueAsNumber;
    const [lat, lng] = [typed("lat"), typed("lng")];
    this.bad = !(Math.abs(lat) <= 85 && Math.abs(lng) <= 180);
    if (!this.bad) this.put(freePlace([lng, lat]));
  };

  /** A place copied from elsewhere, "53.9, 27.57" or "54°29′ N 17°06′ E", fills both fields. */
  private readonly paste = (event: ClipboardEvent): void => {
    const place = readCoordinates(event.clipboardData?.getData("text") ?? "");
    const form = (event.target as HTMLInputElement).form;
    if (place === null || !form) return;
    event.preventDefault();
    const [lng, lat] = place;
    for (const [name, value] of Object.entries({ lat, lng })) (form.elements.namedItem(name) as HTMLInputElement).value = String(value);
    form.requestSubmit();
  };

  protected content(say: NonNullable<typeof this.words>) {
    const [lng, lat] = this.at;
    const field = (name: string, label: string, value: number, most: number) =>
      html`<label class="tool-field">${label}<input type="number" name=${name} step="0.01" min=${-most} max=${most} inputmode="decimal" autocomplete="off" .value=${String(Number(value.toFixed(5)))} aria-invalid=${this.bad ? "true" : "false"} aria-describedby=${this.bad ? this.problem : nothing} @paste=${this.paste} /></label>`;
    return html`<form class="tool-row" novalidate @submit=${this.submit}>
        ${field("lat", say("launcher.latitude"), lat, 85)} ${field("lng", say("launcher.longitude"), lng, 180)}
        <button class="tool-button">${say("launcher.put")}</button>
      </form>
      ${this.bad ? html`<p id=${this.problem} role="alert">${say("launcher.bad")}</p>` : nothing}`;
  }
}
customElements.define("foothold-coordinates", Coordinates);
