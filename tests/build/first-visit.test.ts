import { expect, test } from "vitest";
import { inOneScript } from "../../src/build/in-one-script.ts";

test("a script holds what its entries import without waiting, but for what an earlier one holds, and nothing that they only may import later", () => {
  const imports: Record<string, string[]> = { main: ["a", "b"], a: ["b"], b: ["a", "c"], live: ["c", "d"], more: ["d", "e"], later: ["f"] };
  const name = inOneScript({ first: ["main"], live: ["live", "more"] });
  const graph = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  expect(["main", "a", "b", "c", "d", "e", "live", "more", "f", "later"].map((id) => name(id, graph))).toEqual([
    "first",
    "first",
    "first",
    "first",
    "live",
    "live",
    "live",
    "live",
    null,
    null,
  ]);
});
