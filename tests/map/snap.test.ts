import { describe, expect, it } from "vitest";
import { unproject } from "../../src/map/mercator.ts";
import { snap } from "../../src/map/snap.ts";

const ZOOM = 5;
/** A place so many pixels east of another pixel of the world. */
const pixel = (id: string, x: number) => ({ id, at: unproject([9000 + x, 5300], ZOOM) });

describe("snapping", () => {
  const places = [pixel("west", 0), pixel("east", 20)];
  it("takes the nearest known place within reach of the hand", () => {
    expect(snap(pixel("hand", 9).at, places, ZOOM, 12)?.id).toBe("west");
    expect(snap(pixel("hand", 11).at, places, ZOOM, 12)?.id).toBe("east");
  });

  it("takes none that is farther, on the screen and not on the ground", () => {
    expect(snap(pixel("hand", -13).at, places, ZOOM, 12)).toBeNull();
    expect(snap(pixel("hand", -13).at, places, ZOOM - 1, 12)?.id).toBe("west");
    expect(snap(pixel("hand", 0).at, [], ZOOM, 12)).toBeNull();
  });
});
