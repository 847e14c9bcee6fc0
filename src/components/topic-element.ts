import { nothing, type PropertyValues } from "lit";
import type { Say } from "../words/say.ts";
import { loadTopic, type Topic, type TopicSay } from "../words/topics.ts";
import { PlainElement } from "./element.ts";

/** An element that brings the words of its topic along, and shows nothing until they are there. */
export abstract class TopicElement<T extends Topic> extends PlainElement {
  static override properties = { say: { attribute: false }, words: { state: true } };
  /** The page's speaker: its language is spoken here, too. */
  declare say: Say;
  declare protected words: TopicSay<T> | null;
  protected abstract readonly topic: T;

  constructor() {
    super();
    this.words = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("say") && this.say && this.say.language !== this.words?.language) void this.speak();
  }

  /** The newest language wins; without its words, what has been said stays. */
  private async speak(): Promise<void> {
    const { language } = this.say;
    const words = await loadTopic(this.topic, language).catch(() => null);
    if (words !== null && this.say.language === language) this.words = words;
  }

  override render(): unknown {
    return this.words === null ? nothing : this.content(this.words);
  }

  /** What the element shows, in words. */
  protected abstract content(say: TopicSay<T>): unknown;
}
