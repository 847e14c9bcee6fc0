// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Territories } from "../../src/claims/evaluate.ts";
import { InWords } from "../../src/components/in-words.ts";
import { defaultView } from "../../src/state/view.ts";
import { saysEnglish } from "../../src/words/languages.ts";
import { smallCatalog } from "../fixtures/catalog.ts";

test("the map in words is written when it is opened, and anew with the view", async () => {
  const catalog = smallCatalog();
  const territories: Territories = { nearest: () => ({ point: [23, 53], km: 422 }), errorKm: () => 0.3 };
  const element = new InWords();
  const view = { ...defaultView(catalog), on: ["sites", "iskander-e"], from: "by-brest" };
  Object.assign(element, { catalog, territories, say: saysEnglish, view });
  document.body.append(element);
  await element.updateComplete;
  expect(element.querySelectorAll("p").length).toBe(0);
  element.open = true;
  await element.updateComplete;
  const text = () => (element.textContent ?? "").replaceAll("\u00a0", " ");
  expect(text()).toContain("The map shows the situation on 31 May 2012");
  element.view = { ...view, date: "2021-01-01" };
  await element.updateComplete;
  expect(text()).toContain("The map shows the situation on 1 January 2021");
  element.remove();
});
