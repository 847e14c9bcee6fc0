import { html, type TemplateResult } from "lit";
import type { BriefCatalog } from "../catalog/catalog.ts";
import type { Judge } from "../claims/evaluator.ts";
import type { View } from "../state/view.ts";
import type { Topic } from "../words/topics.ts";
import type { MeasuredData } from "./measured-data.ts";
import { TopicElement } from "./topic-element.ts";

/** One thing to try: a part of the column that opens and closes. */
export abstract class Section<T extends Topic> extends TopicElement<T> {
  static override properties = {
    ...TopicElement.properties,
    view: { attribute: false },
    catalog: { attribute: false },
    measured: { attribute: false },
    judge: { attribute: false },
  };
  declare view: View;
  declare catalog: BriefCatalog;
  declare measured: MeasuredData;
  declare judge: Judge;

  protected fold(title: string, content: unknown, open = false): TemplateResult {
    return html`<details class="try" ?open=${open}><summary><h3>${title}</h3></summary><div class="try-body">${content}</div></details>`;
  }
}
