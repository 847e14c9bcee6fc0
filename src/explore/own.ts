import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** Places from a file of the reader's own. */
export class ExploreOwn extends Section<"own"> {
  protected readonly topic = "own";

  protected content(say: TopicSay<"own">) {
    return this.fold(say("own.title"), html``);
  }
}
customElements.define("foothold-own", ExploreOwn);
