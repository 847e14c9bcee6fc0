import { html } from "lit";
import type { TopicSay } from "../words/topics.ts";
import { Section } from "./section.ts";

/** The reader's own copy of the article, linked to the map in place. */
export class CopyArticle extends Section<"copy"> {
  protected readonly topic = "copy";

  protected content(say: TopicSay<"copy">) {
    return this.fold(say("copy.title"), html``);
  }
}
customElements.define("foothold-copy", CopyArticle);
