import { expect, test } from "vitest";
import { firstScript } from "../../src/build/first-visit-plugin.ts";

test("the first script holds what the entry imports without waiting, and nothing that it only may import later", () => {
  const imports: Record<string, string[]> = { main: ["a", "b"], a: ["b"], b: ["a", "c"], later: ["c", "d"] };
  const name = firstScript("main");
  const graph = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  expect(["main", "a", "b", "c", "d", "later"].map((id) => name(id, graph))).toEqual(["first", "first", "first", "first", null, null]);
});
