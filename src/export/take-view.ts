import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** The view as picture, data, citation and link. */
export class TakeView extends Section<"take"> {
  protected readonly topic = "take";

  protected content(say: TopicSay<"take">) {
    return this.fold(say("take.title"), html``);
  }
}
customElements.define("foothold-take-view", TakeView);
