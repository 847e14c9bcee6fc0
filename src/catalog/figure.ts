import type { BriefCatalog, BriefFigure, BriefLayer, BriefMeasure, BriefSystem } from "./catalog.ts";

/** Whose number: the article's own, or the lowest, the usual or the highest published one. */
export type Choice = "article" | "low" | "usual" | "high";

/** The figure that stands for a choice of numbers, or undefined where the article gives none. */
export function figureFor(system: BriefSystem, measure: BriefMeasure, choice: Choice): BriefFigure | undefined {
  const id = measure[choice];
  return id === null ? undefined : system.figures.find((f) => f.id === id);
}

/** The figure of the ring that a layer draws for a choice of numbers: that of its system's first measure. undefined for layers of places too. */
export function ringFigure(layer: BriefLayer | undefined, catalog: BriefCatalog, choice: Choice): BriefFigure | undefined {
  const system = layer?.recipe === "rings" ? catalog.systems.get(layer.system) : undefined;
  const measure = system?.measures[0];
  return system && measure ? figureFor(system, measure, choice) : undefined;
}
