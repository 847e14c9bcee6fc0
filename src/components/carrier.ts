import type { Carrier } from "../map/types.ts";
import { draw } from "../picture/draw.ts";
import { svgOf } from "./svg-of.ts";

/** Starts a carrier over a map: what is dragged is drawn as a picture, whose colours, strokes and letters are those of the map. */
export function createCarrier(container: HTMLElement): Carrier {
  const box = document.createElement("div");
  box.className = "map-carried";
  box.setAttribute("aria-hidden", "true");
  container.append(box);
  return {
    show(scene) {
      const { clientWidth: width, clientHeight: height } = container;
      box.replaceChildren(svgOf(draw(scene, { width, height, ground: { paths: {} }, title: "", desc: "", id: "carried" })));
    },
    clear: () => box.replaceChildren(),
  };
}
