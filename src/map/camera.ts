import type { Drawing } from "../state/drawing.ts";
import type { Camera } from "../state/view.ts";
import { fitBox, type Viewport } from "./fit.ts";
import { isCompact } from "./look.ts";

/** The camera of a drawing in a viewport: the one the reader chose, or the nearest that shows the drawing's box. */
export function cameraOf({ camera }: Drawing, viewport: Viewport): Camera {
  return "at" in camera ? camera.at : fitBox(isCompact(viewport) ? camera.focus : camera.frame, viewport);
}
