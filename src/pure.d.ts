/** The pure folders are type-checked without the DOM. What they only pass along is known to them by name; the DOM's own declaration completes it. */
interface Blob {
  readonly size: number;
  readonly type: string;
}
