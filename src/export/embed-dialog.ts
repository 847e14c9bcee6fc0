import { html } from "lit";
import { Section } from "../components/section.ts";
import type { TopicSay } from "../words/topics.ts";

/** The view for somebody's own page. */
export class EmbedDialog extends Section<"embed"> {
  protected readonly topic = "embed";

  protected content(say: TopicSay<"embed">) {
    return this.fold(say("embed.title"), html``);
  }
}
customElements.define("foothold-embed-dialog", EmbedDialog);
