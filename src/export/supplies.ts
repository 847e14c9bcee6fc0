import type { FeatureCollection } from "geojson";
import type { BriefCatalog } from "../catalog/catalog.ts";
import { createEvaluator } from "../claims/evaluator.ts";
import type { MeasuredData } from "../components/measured-data.ts";
import { fetchText } from "../fetch-json.ts";
import type { LngLat } from "../geodesy/earth.ts";
import type { Mode } from "../map/palette.ts";
import type { Ground } from "../map/scene.ts";
import type { Scene } from "../map/types.ts";
import { type GroundLevels, levelsSeen } from "../picture/ground.ts";
import { derive } from "../state/derive.ts";
import { drawOwn } from "../state/draw-own.ts";
import type { Drawing } from "../state/drawing.ts";
import type { Part } from "../state/measured.ts";
import type { Own } from "../state/own-points.ts";
import type { View } from "../state/view.ts";
import type { Say } from "../words/say.ts";

/** What is fetched for pictures and data, kept: at hand at once when it is asked for again, as printing needs it. */
export interface Supplies {
  /** The drawing of a view with all that has arrived. */
  readonly drawing: (view: View, catalog: BriefCatalog, mode: Mode, say: Say) => Drawing;
  /** Towns, waters and addresses of the basemap, once they are here. */
  readonly ground: () => Ground | null;
  /** Of the basemap, the levels that have arrived. */
  readonly levels: (scene: Scene) => GroundLevels;
  /** Brings all outlines that the drawing of a view needs. An outline that cannot be had is left out, as on the live map. */
  readonly bringDrawing: (view: View, catalog: BriefCatalog, say: Say) => Promise<void>;
  /** Brings {@link Supplies.ground}. Rejects when it cannot be had. */
  readonly bringGround: () => Promise<Ground>;
  /** Brings the levels of the basemap that a scene needs. Rejects when one cannot be had. */
  readonly bringLevels: (scene: Scene) => Promise<void>;
}

/** Keeps what `load` has brought under a key; asks for it once, and again after a failure. */
function kept<T>() {
  const here = new Map<string, T>();
  const coming = new Map<string, Promise<void>>();
  return {
    get: (key: string): T | undefined => here.get(key),
    bring: (key: string, load: () => Promise<T>): Promise<void> => {
      if (here.has(key)) return Promise.resolve();
      const asked =
        coming.get(key) ??
        load()
          .then((value) => void here.set(key, value))
          .finally(() => coming.delete(key));
      coming.set(key, asked);
      return asked;
    },
  };
}

/** Supplies from what the build has measured, from the basemap, and of the points that the reader has opened. */
export function createSupplies(measured: MeasuredData, loadGround: () => Promise<Ground>, own: () => Own | null): Supplies {
  const envelopes = kept<readonly LngLat[]>();
  const parts = kept<Part>();
  /** As text: most of what is kept for printing is never printed, and read it would take ten times the memory. */
  const levels = kept<string>();
  const grounds = kept<Ground>();

  /** Draws with what is here; what is missing is named to `missing`. */
  function drawn(view: View, catalog: BriefCatalog, mode: Mode, say: Say, missing: (load: Promise<void>) => void): Drawing {
    const { territories, shareOf } = measured;
    const drawing = derive(view, catalog, mode, say, {
      territories,
      shareOf,
      judge: createEvaluator(catalog, territories),
      envelopeOf: (system, measure, km) => {
        const key = `${system}/${measure}/${km}`;
        const found = envelopes.get(key);
        if (found === undefined) missing(envelopes.bring(key, () => measured.loadEnvelope(system, measure, km)));
        return found ?? null;
      },
      partOf: (site, km) => {
        const key = `${site}/${km}`;
        const found = parts.get(key);
        if (found === undefined) missing(parts.bring(key, () => measured.loadPart(site, km)));
        return found ?? null;
      },
    });
    return { ...drawing, own: drawOwn(own(), view, catalog) };
  }

  return {
    drawing: (view, catalog, mode, say) => drawn(view, catalog, mode, say, (load) => void load.catch(() => {})),
    ground: () => grounds.get("") ?? null,
    levels: (scene) =>
      Object.fromEntries(
        levelsSeen(scene).flatMap(([level, address]) => {
          const found = levels.get(address);
          return found === undefined ? [] : [[level, JSON.parse(found) as FeatureCollection]];
        }),
      ),
    async bringDrawing(view, catalog, say) {
      const coming: Promise<void>[] = [];
      drawn(view, catalog, "light", say, (load) => coming.push(load));
      await Promise.allSettled(coming);
    },
    async bringGround() {
      await grounds.bring("", loadGround);
      return grounds.get("") as Ground;
    },
    async bringLevels(scene) {
      await Promise.all(levelsSeen(scene).map(([, address]) => levels.bring(address, () => fetchText(address))));
    },
  };
}
