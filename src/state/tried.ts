import type { View } from "./view.ts";

/** Whether a view shows something that a reader tried: two maps, a place asked for, a way measured, or the circle of compasses. */
export const tried = ({ beside, check, measure, naive }: View): boolean => beside !== null || check !== null || measure.length > 0 || naive;
