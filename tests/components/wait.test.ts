// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { NeedEvent } from "../../src/components/element.ts";
import { Wait } from "../../src/components/wait.ts";
import { saysEnglish } from "../../src/words/languages.ts";

const asked: NeedEvent[] = [];
let answer: Promise<void> = Promise.resolve();
document.addEventListener(NeedEvent.type, (event) => {
  asked.push(event as NeedEvent);
  (event as NeedEvent).answer = answer;
});

async function waiting(): Promise<Wait> {
  const element = new Wait();
  element.say = saysEnglish;
  document.body.append(element);
  await settled(element);
  return element;
}
async function settled(element: Wait): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await element.updateComplete;
}

afterEach(() => {
  document.body.replaceChildren();
  asked.length = 0;
});

test("asks for the facts by being there, and says that they are on their way", async () => {
  const element = await waiting();
  expect(asked).toHaveLength(1);
  expect(element.textContent).toContain("on their way");
});

test("says so when they cannot be had, and asks again when told to", async () => {
  answer = Promise.reject(new Error("<b>no line</b>"));
  const element = await waiting();
  expect(element.querySelector("[role=status]")?.textContent).toContain("<b>no line</b>");
  expect(element.querySelector("b")).toBeNull();
  answer = Promise.resolve();
  element.querySelector("button")?.click();
  await settled(element);
  expect(asked).toHaveLength(2);
  expect(element.textContent).toContain("on their way");
});
