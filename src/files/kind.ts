/** What a text is written in, by how it begins; what begins like neither of the others is a table. */
export function kindOf(text: string): "geojson" | "kml" | "csv" {
  const [first] = text.slice(0, 1000).trimStart();
  return first === "{" || first === "[" ? "geojson" : first === "<" ? "kml" : "csv";
}
