import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** Any town: how far it is, and within which figures. */
export class ExploreCheck extends Section<"check"> {
  protected readonly topic = "check";

  protected content(say: TopicSay<"check">) {
    return this.fold(say("check.title"), html``);
  }
}
customElements.define("foothold-check", ExploreCheck);
