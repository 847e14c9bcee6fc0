import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** What lies within the ranges, as a list. */
export class ExploreInside extends Section<"inside"> {
  protected readonly topic = "inside";

  protected content(say: TopicSay<"inside">) {
    return this.fold(say("inside.title"), html``);
  }
}
customElements.define("foothold-inside", ExploreInside);
