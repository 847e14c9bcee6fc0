import type { Beside, View } from "./view.ts";

/** The fields in which a second map may differ. */
const FIELDS = ["from", "on", "numbers", "date"] as const satisfies readonly (keyof Beside)[];

/** What the second map shows: the view of the first but for what it has of its own. */
export const besideView = (view: View): View => ({ ...view, ...view.beside, beside: null });

/** A move made on the second map: what a second map may have of its own stays its own, all else is done to both. */
export const inBeside =
  (move: (view: View) => View) =>
  (view: View): View => {
    const shown = besideView(view);
    const next = move(shown);
    if (next === shown || view.beside === null) return view;
    const changed = FIELDS.filter((name) => next[name] !== shown[name]);
    const { from, on, numbers, date } = view;
    return { ...next, from, on, numbers, date, beside: { ...view.beside, ...Object.fromEntries(changed.map((name) => [name, next[name]])) } };
  };

/** What is on the left goes to the right, and the other way round. */
export function swapBeside(view: View): View {
  if (view.beside === null) return view;
  const own = FIELDS.filter((name) => view.beside?.[name] !== undefined);
  return { ...besideView(view), beside: Object.fromEntries(own.map((name) => [name, view[name]])) };
}

/** Gives the second map something of its own; what is the same as on the first map follows it again. */
export function ownBeside(view: View, own: Beside): View {
  const both = { ...view.beside, ...own };
  const same = (name: (typeof FIELDS)[number]): boolean => both[name] === undefined || JSON.stringify(both[name]) === JSON.stringify(view[name]);
  return { ...view, beside: Object.fromEntries(FIELDS.filter((name) => !same(name)).map((name) => [name, both[name]])) };
}

/** In what the two maps differ. */
export const differences = (view: View): readonly (keyof Beside)[] => {
  const other = besideView(view);
  return FIELDS.filter((name) => JSON.stringify(view[name]) !== JSON.stringify(other[name]));
};
