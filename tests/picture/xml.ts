/** An element of a parsed picture. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** All text inside, entities undone. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const NAME = /^[A-Za-z_][\w.-]*$/;

function decoded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them.
  if (/[<>]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new Error(`forbidden character in ${JSON.stringify(text)}`);
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const meant = ENTITIES[name];
    if (meant === undefined || !whole.endsWith(";")) throw new Error(`unknown entity ${whole}`);
    return meant;
  });
}

/** Reads a picture as strictly as XML asks, with the five entities that it may use; throws at anything else. */
export function parseXml(source: string): Node {
  const open: { name: string; attributes: Record<string, string>; children: Node[]; text: string }[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const top = () => open[open.length - 1] as (typeof open)[number];
  const close = (): void => {
    const done = open.pop();
    if (done === undefined || open.length === 0) throw new Error("an element too many is closed");
    top().children.push(done);
    top().text += done.text;
  };
  for (let at = 0; at < source.length; ) {
    const tag = source.indexOf("<", at);
    top().text += decoded(source.slice(at, tag === -1 ? source.length : tag));
    if (tag === -1) break;
    const end = source.indexOf(">", tag);
    if (end === -1) throw new Error("a tag is not closed");
    const inside = source.slice(tag + 1, end);
    at = end + 1;
    if (inside.startsWith("/")) {
      if (inside.slice(1) !== top().name) throw new Error(`</${inside.slice(1)}> closes <${top().name}>`);
      close();
      continue;
    }
    const [, name = "", rest = "", empty] = /^(\S+?)((?:\s+[^\s=]+="[^"]*")*)(\/)?$/.exec(inside) ?? [];
    if (!NAME.test(name)) throw new Error(`<${inside}> is no tag`);
    const attributes: Record<string, string> = {};
    for (const [, key = "", value = ""] of rest.matchAll(/\s+([^\s=]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`${key} stands twice in <${inside}>`);
      attributes[key] = decoded(value);
    }
    open.push({ name, attributes, children: [], text: "" });
    if (empty !== undefined) close();
  }
  const root = top();
  if (open.length !== 1 || root.children.length !== 1 || root.children[0] === undefined) throw new Error("not exactly one element at the top");
  return root.children[0];
}

/** All elements inside, in document order, the given one first. */
export const all = (node: Node): readonly Node[] => [node, ...node.children.flatMap(all)];

/** What one paint layer has drawn; null when it has drawn nothing. */
export const layerOf = (svg: Node, paint: string): Node | null => all(svg).find((n) => n.attributes["data-paint"] === paint) ?? null;

/** The place that a transform moves its element to. */
export function movedTo(node: Node): readonly [x: number, y: number] {
  const [, x, y] = /^translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(node.attributes.transform ?? "") ?? [];
  if (x === undefined || y === undefined) throw new Error(`no place in ${JSON.stringify(node.attributes)}`);
  return [Number(x), Number(y)];
}

/** The lines of path data as this project writes it: `M x y` and `l` with steps. */
export function pointsOf(d: string): (readonly [x: number, y: number])[][] {
  return [...d.matchAll(/M([^Ml]+)l([^Mz]+)z?/g)].map(([, start = "", steps = ""]) => {
    const numbers = (text: string): number[] => (text.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
    const [x = Number.NaN, y = Number.NaN] = numbers(start);
    const points: (readonly [number, number])[] = [[x, y]];
    const by = numbers(steps);
    for (let i = 0; i + 1 < by.length; i += 2) {
      const [px, py] = points[points.length - 1] as readonly [number, number];
      points.push([px + (by[i] as number), py + (by[i + 1] as number)]);
    }
    return points;
  });
}
