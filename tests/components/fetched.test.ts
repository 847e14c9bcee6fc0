import { expect, it } from "vitest";
import { fetched } from "../../src/components/fetched.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it("is null until it is here, asks once for the same, and tells when something new is here", async () => {
  const asked: string[] = [];
  let told = 0;
  const of = fetched(
    async (site: string, km: number) => `${asked.push(`${site}/${km}`)}`,
    () => told++,
  );
  expect([of("a", 1), of("a", 1), of("b", 1)]).toEqual([null, null, null]);
  expect(asked).toEqual(["a/1", "b/1"]);
  await settled();
  expect([of("a", 1), of("b", 1), told]).toEqual(["1", "2", 2]);
});

it("asks again after a failure, and tells nobody of it", async () => {
  let times = 0;
  let told = 0;
  const of = fetched(
    async (_: string) => {
      times++;
      if (times === 1) throw new Error("none here");
      return "here";
    },
    () => told++,
  );
  of("a");
  await settled();
  expect([of("a"), told]).toEqual([null, 0]);
  await settled();
  expect([of("a"), told, times]).toEqual(["here", 1, 2]);
});
