import { expect, test } from "vitest";
import { MOST_LIVE, openSlot } from "../../src/embed/slots.ts";

/** A page on which every embed hears all others a moment later. */
function page() {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  return () => {
    const own: ((event: { data: unknown }) => void)[] = [];
    return {
      addEventListener: (_type: "message", listener: (event: { data: unknown }) => void) => {
        own.push(listener);
        listeners.push(listener);
      },
      postMessage: (data: unknown) => {
        for (const listener of listeners) if (!own.includes(listener)) setTimeout(() => listener({ data }), 1);
      },
    };
  };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test("ten that ask at once get as many places as there are", async () => {
  const open = page();
  const slots = Array.from({ length: 10 }, () => openSlot(() => {}, open));
  const got = await Promise.all(slots.map((slot) => slot.take(false)));
  await soon();
  expect(got.filter(Boolean)).toHaveLength(MOST_LIVE);
  expect(slots.filter((slot) => slot.isMine())).toHaveLength(MOST_LIVE);
});

test("one that is reached for takes the place of another, which hears of it", async () => {
  const open = page();
  let lost = 0;
  const slots = Array.from({ length: MOST_LIVE }, () => openSlot(() => lost++, open));
  await Promise.all(slots.map((slot) => slot.take(false)));
  const late = openSlot(() => {}, open);
  expect(await late.take(false)).toBe(false);
  expect(await late.take(true)).toBe(true);
  await soon();
  expect(lost).toBe(1);
  expect([late, ...slots].filter((slot) => slot.isMine())).toHaveLength(MOST_LIVE);
  expect(late.isMine()).toBe(true);
});

test("a place that is given back can be had", async () => {
  const open = page();
  const slots = Array.from({ length: MOST_LIVE }, () => openSlot(() => {}, open));
  await Promise.all(slots.map((slot) => slot.take(true)));
  const late = openSlot(() => {}, open);
  expect(await late.take(false)).toBe(false);
  slots[0]?.giveBack();
  await soon();
  expect(await late.take(false)).toBe(true);
});

test("where nobody is heard only what is reached for goes live", async () => {
  const slot = openSlot(
    () => {},
    () => null,
  );
  expect([await slot.take(false), await slot.take(true)]).toEqual([false, true]);
});

test("what is no word of ours is not heard", async () => {
  const open = page();
  const slot = openSlot(() => {}, open);
  await slot.take(true);
  const stranger = open();
  for (const data of [null, 1, "have", { have: 3, claim: "x" }, { gone: {} }]) stranger.postMessage(data);
  await soon();
  expect(slot.isMine()).toBe(true);
});
