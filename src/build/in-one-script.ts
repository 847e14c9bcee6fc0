interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * For chunking: all that modules (full paths) import without waiting goes into the one script of their name, so that a first visit asks for two
 * scripts and not for thirty; what an earlier name holds stays there. Null for everything else, which is left to the bundler.
 */
export function inOneScript(entries: Readonly<Record<string, readonly string[]>>): (id: string, graph: Graph) => string | null {
  let names: ReadonlyMap<string, string> | null = null;
  return (id, graph) => {
    if (names === null) {
      const found = new Map<string, string>();
      for (const [name, paths] of Object.entries(entries)) {
        for (const path of paths) for (const module of reached(path, graph)) if (!found.has(module)) found.set(module, name);
      }
      names = found;
    }
    return names.get(id) ?? null;
  };
}

function reached(from: string, graph: Graph, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of graph.getModuleInfo(from)?.importedIds ?? []) reached(next, graph, seen);
  return seen;
}
