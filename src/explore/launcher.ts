import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** Where the ranges are drawn from: dragged, typed, searched or computed. */
export class ExploreLauncher extends Section<"launcher"> {
  protected readonly topic = "launcher";

  protected content(say: TopicSay<"launcher">) {
    return this.fold(say("launcher.title"), html``);
  }
}
customElements.define("foothold-launcher", ExploreLauncher);
