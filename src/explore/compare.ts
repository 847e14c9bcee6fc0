import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** A second map beside the first. */
export class ExploreCompare extends Section<"compare"> {
  protected readonly topic = "compare";

  protected content(say: TopicSay<"compare">) {
    return this.fold(say("compare.title"), html``);
  }
}
customElements.define("foothold-compare", ExploreCompare);
