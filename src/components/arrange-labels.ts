/** A label that wants to stand over its point of a line: `x` of the point and width of the text, in pixels. */
export interface Label {
  readonly id: string;
  readonly x: number;
  readonly width: number;
}

/** Where a label stands: left edge in pixels; row 0 is next to the line, row 1 above it, joined to its point by a leader. */
export interface PlacedLabel extends Label {
  readonly left: number;
  readonly row: 0 | 1;
}

const GAP_PX = 10;
/** A leader passes a label at this distance at least. */
const CLEAR_PX = 4;
const MOST_LABELS = 6;
const COST = { row: 3, beside: 1, dropped: 100 } as const;

/** Whether two labels touch, or one the leader of the other. */
export const clash = (a: PlacedLabel, b: PlacedLabel): boolean => {
  if (a.row === b.row) return a.left < b.left + b.width + GAP_PX && b.left < a.left + a.width + GAP_PX;
  const [lower, upper] = a.row === 0 ? [a, b] : [b, a];
  return upper.x > lower.left - CLEAR_PX && upper.x < lower.left + lower.width + CLEAR_PX;
};

/** The ways a label can stand: centred over its point, or ending or beginning at it; never beyond the line's ends. */
function ways(label: Label, lengthPx: number): readonly (PlacedLabel & { readonly cost: number })[] {
  if (label.width > lengthPx) return [];
  const kept = (left: number): number => Math.min(Math.max(left, 0), lengthPx - label.width);
  return ([0, 1] as const).flatMap((row) =>
    [label.x - label.width / 2, label.x - label.width + CLEAR_PX, label.x - CLEAR_PX].map((left, i) => ({
      ...label,
      row,
      left: kept(left),
      cost: (row === 1 ? COST.row : 0) + (i > 0 ? COST.beside : 0),
    })),
  );
}

/**
 * Places at most six labels along a line of `lengthPx` in two rows so that none touches another or another's leader. The best arrangement of all is
 * taken: first the most labels, then the fewest in the upper row, then the most centred. Labels for which there is no room are left out.
 */
export function arrangeLabels(labels: readonly Label[], lengthPx: number): readonly PlacedLabel[] {
  const some = labels.slice(0, MOST_LABELS);
  let best: { readonly cost: number; readonly placed: readonly PlacedLabel[] } = { cost: Infinity, placed: [] };
  const go = (i: number, placed: readonly PlacedLabel[], cost: number): void => {
    if (cost >= best.cost) return;
    const label = some[i];
    if (!label) {
      best = { cost, placed };
      return;
    }
    for (const { cost: more, ...way } of ways(label, lengthPx)) if (!placed.some((p) => clash(p, way))) go(i + 1, [...placed, way], cost + more);
    go(i + 1, placed, cost + COST.dropped);
  };
  go(0, [], 0);
  return best.placed;
}

/** A label pushed aside by something that stands in its row from `from` to `to`, as far as it still touches its point; null when it has to go. */
export function makeWay(label: PlacedLabel, { from, to }: { readonly from: number; readonly to: number }, lengthPx: number): PlacedLabel | null {
  if (label.left > to + CLEAR_PX || label.left + label.width < from - CLEAR_PX) return label;
  const left = label.x < (from + to) / 2 ? from - CLEAR_PX - label.width : to + CLEAR_PX;
  const touches = left <= label.x + CLEAR_PX && left + label.width >= label.x - CLEAR_PX;
  return touches && left >= -CLEAR_PX && left + label.width <= lengthPx + CLEAR_PX ? { ...label, left } : null;
}
