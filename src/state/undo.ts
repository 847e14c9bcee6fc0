import type { Origin } from "./store.ts";
import type { View } from "./view.ts";

/** Fields that are the reader's own or only a way of looking: a change of nothing else is no step. */
const PERSONAL: ReadonlySet<string> = new Set(["lang", "theme", "lesson", "step"]);
const LOOKING = "at";
/** More steps than this are forgotten, the oldest first. */
const MOST_STEPS = 100;

/** What one step changed: the fields, as they were before and after. */
interface Step {
  readonly before: Partial<View>;
  readonly after: Partial<View>;
}

/** What a reader changed, step by step, and the way back and forth. */
export interface Past {
  /** Notes a change of the view. What changes in passing (a drag, a slider) is one step however many changes it takes. */
  readonly note: (next: View, before: View, origin: Origin) => void;
  /** The hand has let go: what changes in passing from now on is another step. */
  readonly close: () => void;
  /** The view with the last step taken back, or null when there is none. */
  readonly undo: (view: View) => View | null;
  /** The view with the step taken again that was taken back last, or null. */
  readonly redo: (view: View) => View | null;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

const differs = (a: unknown, b: unknown): boolean => a !== b && JSON.stringify(a) !== JSON.stringify(b);

/** What differs between two views, apart from what is the reader's own; null when that is nothing, or only where the map looks. */
function stepBetween(before: View, after: View): Step | null {
  const names = (Object.keys(after) as (keyof View)[]).filter((name) => !PERSONAL.has(name) && differs(before[name], after[name]));
  if (names.every((name) => name === LOOKING)) return null;
  const of = (view: View): Partial<View> => Object.fromEntries(names.map((name) => [name, view[name]]));
  return { before: of(before), after: of(after) };
}

const within = (inner: Step, outer: Step): boolean => Object.keys(inner.after).every((name) => name in outer.after);
const joined = (first: Step, then: Step): Step => ({ before: { ...then.before, ...first.before }, after: { ...first.after, ...then.after } });

/** An empty past. The address (Back, Forward, a typed link) has its own way back: after it, the past begins anew. */
export function createPast(): Past {
  let done: Step[] = [];
  let undone: Step[] = [];
  let open = false;
  return {
    note(next, before, origin) {
      if (origin === "address") {
        [done, undone, open] = [[], [], false];
        return;
      }
      const step = stepBetween(before, next);
      if (step === null) return;
      const last = done.at(-1);
      if (open && last !== undefined && within(step, last)) done[done.length - 1] = joined(last, step);
      else done = [...done, step].slice(-MOST_STEPS);
      open = origin === "passing";
      undone = [];
    },
    close() {
      open = false;
    },
    undo(view) {
      const step = done.at(-1);
      if (step === undefined) return null;
      done = done.slice(0, -1);
      undone = [...undone, step];
      open = false;
      return { ...view, ...step.before };
    },
    redo(view) {
      const step = undone.at(-1);
      if (step === undefined) return null;
      undone = undone.slice(0, -1);
      done = [...done, step];
      open = false;
      return { ...view, ...step.after };
    },
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}
