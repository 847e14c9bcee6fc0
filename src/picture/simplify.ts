import type { Pixel } from "../map/mercator.ts";

/** Square of the distance from a point to the segment from a to b. */
function awaySquared([x, y]: Pixel, a: Pixel, b: Pixel): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return (x - a[0] - t * dx) ** 2 + (y - a[1] - t * dy) ** 2;
}

/** A line with the points left out that lie within `tolerancePx` of what remains (Ramer 1972, Douglas and Peucker 1973). The ends stay. */
export function simplify(line: readonly Pixel[], tolerancePx: number): readonly Pixel[] {
  if (line.length < 3 || tolerancePx <= 0) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let farthest = tolerancePx * tolerancePx;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const away = awaySquared(line[i] as Pixel, line[from] as Pixel, line[to] as Pixel);
      if (away > farthest) [farthest, at] = [away, i];
    }
    if (at === -1) continue;
    kept[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, i) => kept[i] === 1);
}

/** The same for a closed ring whose first point is not repeated: it is cut at the point farthest from its first. Empty when nothing of it would be seen. */
export function simplifyRing(ring: readonly Pixel[], tolerancePx: number): readonly Pixel[] {
  const [first] = ring;
  if (first === undefined) return [];
  let far = 0;
  let farthest = 0;
  ring.forEach(([x, y], i) => {
    const away = Math.hypot(x - first[0], y - first[1]);
    if (away > farthest) [farthest, far] = [away, i];
  });
  const there = simplify(ring.slice(0, far + 1), tolerancePx);
  const back = simplify([...ring.slice(far), first], tolerancePx);
  const whole = [...there, ...back.slice(1, -1)];
  return whole.length < 3 ? [] : whole;
}
