/** A corner or side of a text's box that is put at the place; `center` is the box's middle. As MapLibre names them. */
export type Anchor = "left" | "right" | "top" | "bottom" | "top-left" | "top-right" | "bottom-left" | "bottom-right" | "center";

/** A corner, and how far it is moved from the place, right and down, in multiples of the size. */
export type Spot = readonly [anchor: Anchor, offset: readonly [right: number, down: number]];

const CORNERS = ["bottom-left", "bottom-right", "top-left", "top-right"] as const;

/** Which corner of the letters is tried first for each side; `right` is everyone's who has no other wish. */
export const ORDER = {
  left: ["right", "left", "bottom", "top", ...CORNERS],
  above: ["bottom", "bottom-left", "bottom-right", "top", "right", "left"],
  "above-right": ["bottom-left", "top-left", "left", "bottom", "top"],
  "above-left": ["bottom-right", "top-right", "right", "bottom", "top"],
  // At an edge of the map, beyond which letters would be cut.
  "right-only": ["left", "top-left", "bottom-left", "top", "bottom"],
  "left-only": ["right", "top-right", "bottom-right", "top", "bottom"],
  below: ["top", "top-left", "left", "right", "bottom", "top-right", "bottom-left", "bottom-right"],
  right: ["left", "right", "top", "bottom", ...CORNERS],
} as const satisfies Record<string, readonly Anchor[]>;

export type Side = keyof typeof ORDER;

/** How far each corner of the letters stays from their place, for a distance in multiples of the size. */
export function offsets(distance: number): Readonly<Record<Anchor, readonly [right: number, down: number]>> {
  const [tall, slant, near] = [distance * 0.8, distance * 0.75, distance * 0.5];
  return {
    left: [distance, 0],
    right: [-distance, 0],
    top: [0, tall],
    bottom: [0, -tall],
    "top-left": [near, slant],
    "top-right": [-near, slant],
    "bottom-left": [near, -slant],
    "bottom-right": [-near, -slant],
    center: [0, 0],
  };
}

/** Places near their own that a name over a place may take when its own is taken, in multiples of the size. */
export const ROAMING: readonly Spot[] = (
  [
    [0, 0],
    [0, 1.3],
    [0, -1.3],
    [2, 0],
    [-2, 0],
    [2, 1.3],
    [-2, 1.3],
    [2, -1.3],
    [-2, -1.3],
    [0, 2.6],
    [0, -2.6],
    [4, 0],
    [-4, 0],
  ] as const
).map((offset) => ["center", offset]);
