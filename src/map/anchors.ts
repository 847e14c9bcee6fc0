/** A corner or side of a text's box that is put at the place; `center` is the box's middle. As MapLibre names them. */
export type Anchor = "left" | "right" | "top" | "bottom" | "top-left" | "top-right" | "bottom-left" | "bottom-right" | "center";

/** A corner, and how far it is moved from the place, right and down, in multiples of the size. */
export type Spot = readonly [anchor: Anchor, offset: readonly [right: number, down: number]];

/** An anchor; `-far`: the same corner, a little further up, over the letters of what is measured from the place. */
type Perch = Anchor | "bottom-far" | "bottom-left-far" | "bottom-right-far";

const CORNERS = ["bottom-left", "bottom-right", "top-left", "top-right"] as const;
const FAR = ["bottom-far", "bottom-left-far", "bottom-right-far"] as const;

/** Which corner of the letters is tried first for each wish. */
const WISHES = {
  right: ["left", "right", "top", "bottom", ...CORNERS],
  left: ["right", "left", "bottom", "top", ...CORNERS],
  above: ["bottom", "bottom-left", "bottom-right", ...FAR, "top", "right", "left"],
  below: ["top", "top-left", "left", "right", "bottom", "top-right", "bottom-left", "bottom-right"],
} as const satisfies Record<string, readonly Perch[]>;

export type Wish = keyof typeof WISHES;

/** Where letters would be cut: at which side, and whether already when they stand in the middle over the place (`near`). */
const ACROSS = ["", " no-left", " no-left-near", " no-right", " no-right-near"] as const;
const UPRIGHT = ["", " no-top", " no-bottom"] as const;

/** A wish and where there is no room for it, spelled as one word for the data of the map. */
export type Side = `${Wish}${(typeof ACROSS)[number]}${(typeof UPRIGHT)[number]}`;

/** The corners in the order in which they are tried: of those that would be cut, the ones in the middle come last and the others not at all. */
function orderOf(wish: Wish, across: (typeof ACROSS)[number], upright: (typeof UPRIGHT)[number]): readonly Perch[] {
  const has = (perch: Perch, part: string): boolean => perch.split("-").includes(part);
  // Letters whose right is at the place go left, those whose bottom is at it go up.
  const gone = across.startsWith(" no-left") ? "right" : across.startsWith(" no-right") ? "left" : "";
  const kept = WISHES[wish].filter((perch) => !has(perch, gone));
  const cornerOf = gone === "right" ? "left" : "right";
  const more = gone === "" ? [] : ([`top-${cornerOf}`, `bottom-${cornerOf}`] as const).filter((perch) => !(kept as readonly Perch[]).includes(perch));
  const isLate = (perch: Perch): boolean =>
    (across.endsWith("-near") && !has(perch, "left") && !has(perch, "right")) ||
    (upright === " no-top" && has(perch, "bottom")) ||
    (upright === " no-bottom" && has(perch, "top"));
  const all: readonly Perch[] = [...kept, ...more];
  return [...all.filter((perch) => !isLate(perch)), ...all.filter(isLate)];
}

/** Which corner of the letters is tried first for each side. */
export const ORDER: ReadonlyMap<Side, readonly Perch[]> = new Map(
  (Object.keys(WISHES) as Wish[]).flatMap((wish) =>
    ACROSS.flatMap((across) => UPRIGHT.map((upright): [Side, readonly Perch[]] => [`${wish}${across}${upright}`, orderOf(wish, across, upright)])),
  ),
);

/** What letters beside a place have of room, in pixels: their own size with the air to the place, and the edges beyond which they would be cut. */
export interface Letters {
  readonly at: readonly [x: number, y: number];
  readonly width: number;
  readonly height: number;
  readonly within: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** The side to try first, and which sides have no room. */
export function sideFor(wish: Wish, { at: [x, y], width, height, within }: Letters): Side {
  const [left, right] = [x - within.left, within.right - x];
  // Where neither side has room, the wider one counts.
  const across =
    Math.min(left, right) >= width ? "" : left < right ? (left < width / 2 ? " no-left-near" : " no-left") : right < width / 2 ? " no-right-near" : " no-right";
  const [up, down] = [y - within.top, within.bottom - y];
  const upright = Math.min(up, down) >= height ? "" : up < down ? " no-top" : " no-bottom";
  return `${wish}${across}${upright}`;
}

/** Where letters stand around their place, in the order in which it is tried, for a distance in multiples of the size. */
export function spotsAround(side: Side, distance: number): readonly Spot[] {
  const [tall, slant, near, far] = [distance * 0.8, distance * 0.75, distance * 0.5, distance * 0.8 + 1];
  const offset: Readonly<Record<Perch, readonly [right: number, down: number]>> = {
    left: [distance, 0],
    right: [-distance, 0],
    top: [0, tall],
    bottom: [0, -tall],
    "top-left": [near, slant],
    "top-right": [-near, slant],
    "bottom-left": [near, -slant],
    "bottom-right": [-near, -slant],
    "bottom-far": [0, -far],
    "bottom-left-far": [-near, -far],
    "bottom-right-far": [near, -far],
    center: [0, 0],
  };
  return (ORDER.get(side) ?? []).map((perch): Spot => [perch.replace("-far", "") as Anchor, offset[perch]]);
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
