import { html } from "lit";
import { type BriefCatalog, inLanguage } from "../catalog/catalog.ts";
import { originName } from "../claims/describe.ts";
import { originOf } from "../claims/reach-rows.ts";
import type { Beside, View } from "../state/view.ts";
import { TopicElement } from "./topic-element.ts";

/** Says what one of two maps shows, in what they differ. */
export class MapSide extends TopicElement<"compare"> {
  static override properties = {
    ...TopicElement.properties,
    view: { attribute: false },
    catalog: { attribute: false },
    differ: { attribute: false },
    side: {},
  };
  /** What this map shows. */
  declare view: View;
  declare catalog: BriefCatalog;
  declare differ: readonly (keyof Beside)[];
  declare side: "left" | "right";
  protected readonly topic = "compare";

  private shows(name: keyof Beside): string {
    const { view, catalog, say } = this;
    switch (name) {
      case "from":
        return originName(originOf(view.from, catalog), say);
      case "numbers":
        return say(`ring.${view.numbers}`);
      case "date":
        return say.date(view.date);
      case "on": {
        const rings = catalog.layers.filter((l) => l.recipe === "rings" && view.on.includes(l.id));
        return rings.length === 0 ? (this.words?.("compare.noMissile") ?? "") : rings.map((l) => inLanguage(l.title, say.language)).join(", ");
      }
    }
  }

  protected content(words: NonNullable<typeof this.words>) {
    const parts = this.differ.map((name) => this.shows(name));
    return html`<h3>${words(`compare.${this.side}`)}: ${parts.length === 0 ? words("compare.alike") : parts.join(" · ")}</h3>`;
  }
}
customElements.define("foothold-side", MapSide);

declare global {
  interface HTMLElementTagNameMap {
    "foothold-side": MapSide;
  }
}
