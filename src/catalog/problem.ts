/** Something wrong, as a value. `code` names a sentence in `src/words/`; `detail` fills its gaps and is shown as text, never as markup. */
export interface Problem {
  readonly code:
    | "link-too-long"
    | "link-unreadable"
    | "unknown-passage"
    | "unknown-claim"
    | "unknown-layer"
    | "unknown-place"
    | "unknown-position"
    | "bad-date"
    | "bad-numbers"
    | "bad-runway"
    | "bad-from"
    | "bad-at"
    | "bad-projection"
    | "bad-beside"
    | "bad-check"
    | "bad-measure"
    | "bad-circle"
    | "bad-language"
    | "bad-theme"
    | "bad-lesson"
    | "map-no-webgl"
    | "map-failed"
    | "data-failed";
  readonly detail: string;
}

/** A value, what is wrong with it, or a value that could only be read in part. */
export type Result<T> = { readonly value: T; readonly problem?: Problem } | { readonly problem: Problem };

const LONGEST_DETAIL = 60;

/** A problem whose detail is cut to a length that fits in a sentence. */
export function problem(code: Problem["code"], detail = ""): { readonly problem: Problem } {
  return { problem: { code, detail: detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail } };
}
