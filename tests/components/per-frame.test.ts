import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { perFrame } from "../../src/components/per-frame.ts";

describe("one value per frame", () => {
  let frames = new Map<number, () => void>();
  const nextFrame = (): void => {
    const due = [...frames.values()];
    frames = new Map();
    for (const run of due) run();
  };
  beforeEach(() => {
    let last = 0;
    vi.stubGlobal("requestAnimationFrame", (run: () => void) => {
      frames.set(++last, run);
      return last;
    });
    vi.stubGlobal("cancelAnimationFrame", (id: number) => frames.delete(id));
  });
  afterEach(() => vi.unstubAllGlobals());

  it("hands on the newest of many, once, and the next in the next frame", () => {
    const drawn: number[] = [];
    const { ask } = perFrame<number>((n) => drawn.push(n));
    for (let n = 0; n <= 40; n++) ask(n);
    expect(drawn).toEqual([]);
    nextFrame();
    nextFrame();
    ask(41);
    nextFrame();
    expect(drawn).toEqual([40, 41]);
  });

  it("hands on nothing that was stopped", () => {
    const drawn: number[] = [];
    const { ask, stop } = perFrame<number>((n) => drawn.push(n));
    ask(1);
    stop();
    nextFrame();
    expect(drawn).toEqual([]);
    ask(2);
    nextFrame();
    expect(drawn).toEqual([2]);
  });
});
