import type { LngLat } from "../../src/geodesy/earth.ts";

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A place anywhere on the Earth, every square kilometre as likely as any other. */
export function anywhere(next: () => number): LngLat {
  return [next() * 360 - 180, (Math.asin(2 * next() - 1) * 180) / Math.PI];
}
