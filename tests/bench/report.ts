/** What a part of the benchmark has to say: a table, the goals it was held against, and answers that are wrong. */
export interface Report {
  readonly title: string;
  /** One sentence on what was measured. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly goals: readonly { readonly text: string; readonly met: boolean }[];
  /** Wrong answers of ours, in words. Empty when all are right: only these fail the run. */
  readonly wrong: readonly string[];
}

/** The report as Markdown, its columns lined up so that it reads as well on a terminal. */
export function reportText({ title, about, head, rows, goals, wrong }: Report): string {
  const widths = head.map((cell, i) => Math.max(cell.length, 3, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? `:${"-".repeat(width + 1)}` : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const verdicts = [...goals.map((goal) => `${goal.met ? "✓" : "✗"} ${goal.text}`), ...wrong.map((text) => `✗ WRONG: ${text}`)];
  return [`## ${title}`, "", about, "", line(head), rule, ...rows.map(line), "", ...verdicts.map((text) => `- ${text}`), ""].join("\n");
}

/** A time in the unit that suits it. */
export function time(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toPrecision(3)} s`;
  if (ms >= 1) return `${ms.toPrecision(3)} ms`;
  return ms >= 0.001 ? `${(ms * 1000).toPrecision(3)} µs` : `${(ms * 1e6).toPrecision(3)} ns`;
}

/** How many times as long: "2.4 ×". */
export const times = (ratio: number): string => `${ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(2)} ×`;

/** A length in metres, down to a tenth of a millimetre. */
export function metres(m: number): string {
  if (m >= 100) return m.toFixed(0);
  if (m >= 0.1) return m.toPrecision(2);
  return m < 0.0001 ? "< 0.0001" : m.toFixed(4);
}
