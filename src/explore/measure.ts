import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** Geodesic distances between places that the reader chooses. */
export class ExploreMeasure extends Section<"measure"> {
  protected readonly topic = "measure";

  protected content(say: TopicSay<"measure">) {
    return this.fold(say("measure.title"), html``);
  }
}
customElements.define("foothold-measure", ExploreMeasure);
