/** A box on the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** What is taken on the picture, so that no letters come to lie on others or on a symbol. */
export interface Room {
  readonly isFree: (wanted: readonly (Box | Circle)[]) => boolean;
  readonly take: (wanted: readonly (Box | Circle)[]) => void;
}

/** Letters may stand this far outside the picture and still be placed. */
const OUTSIDE_PX = 100;

const isCircle = (shape: Box | Circle): shape is Circle => "r" in shape;

/** True when two shapes overlap; touching is not overlapping. */
export function overlap(a: Box | Circle, b: Box | Circle): boolean {
  if (isCircle(a)) {
    if (isCircle(b)) return Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r;
    const [x, y] = [Math.max(b.left, Math.min(b.right, a.x)), Math.max(b.top, Math.min(b.bottom, a.y))];
    return Math.hypot(a.x - x, a.y - y) < a.r;
  }
  return isCircle(b) ? overlap(b, a) : a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Room on a picture of this size, with nothing taken yet. */
export function makeRoom(width: number, height: number): Room {
  const taken: (Box | Circle)[] = [];
  const near: Box = { left: -OUTSIDE_PX, top: -OUTSIDE_PX, right: width + OUTSIDE_PX, bottom: height + OUTSIDE_PX };
  return {
    isFree: (wanted) => wanted.some((one) => overlap(one, near)) && !wanted.some((one) => taken.some((other) => overlap(one, other))),
    take: (wanted) => void taken.push(...wanted),
  };
}
