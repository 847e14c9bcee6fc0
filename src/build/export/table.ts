import type { Feature, FeatureCollection, Geometry } from "geojson";

/** A statement with who says so, as it is put into a download. */
export interface Statement {
  readonly text: string;
  readonly date?: string | undefined;
  readonly status?: string | undefined;
  readonly label?: string | undefined;
  readonly sources: readonly string[];
  readonly unverified?: true | undefined;
}
export type Value = string | number | boolean | null | readonly string[] | readonly Statement[];

/** One column of a table, which is one property of a GeoJSON feature. Lists stay lists in GeoJSON and become one text in CSV. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean";
  readonly about: string;
  readonly of: (row: Row) => Value;
}

/** What stands between the members of a list in a CSV cell. */
export const LIST_MARK = " | ";

const isEmpty = (value: Value): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The columns that have something to say in any of the rows. */
export function used<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Column<Row>[] {
  return columns.filter(({ of }) => rows.some((row) => !isEmpty(of(row))));
}

/** A statement on one line: "2011-09-15 planned (label): text [source-a, source-b]"; "[unverified]" where it has no source. */
function inWords({ date, status, label, text, sources, unverified }: Statement): string {
  const head = [date, status, label && `(${label})`].filter(Boolean).join(" ");
  const who = [...sources, ...(unverified ? ["unverified"] : [])].join(", ");
  return `${head === "" ? "" : `${head}: `}${text} [${who}]`;
}

function cell(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return value.map((member: string | Statement) => (typeof member === "string" ? member : inWords(member))).join(LIST_MARK);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as CSV (RFC 4180, with a header, UTF-8): an empty cell is "not known" or "none". */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ of }) => cell(of(row))))];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

/** The columns as a Frictionless table schema. */
export function toSchema<Row>(columns: readonly Column<Row>[], primaryKey: string): object {
  return { fields: columns.map(({ name, type, about }) => ({ name, type, description: about })), primaryKey, missingValues: [""] };
}

/** A table as GeoJSON, one feature on each line. */
export function toGeojson<Row>(columns: readonly Column<Row>[], rows: readonly Row[], id: (row: Row) => string, geometry: (row: Row) => Geometry): string {
  const features = rows.map((row): Feature => {
    const properties = Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]));
    return { type: "Feature", id: id(row), geometry: geometry(row), properties };
  });
  const type: FeatureCollection["type"] = "FeatureCollection";
  return `{"type":"${type}","features":[\n${features.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`;
}
