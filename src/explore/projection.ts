import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** What projections do to distance. */
export class ExploreProjection extends Section<"projection"> {
  protected readonly topic = "projection";

  protected content(say: TopicSay<"projection">) {
    return this.fold(say("projection.title"), html``);
  }
}
customElements.define("foothold-projection", ExploreProjection);
