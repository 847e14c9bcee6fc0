import { parse } from "./parse.ts";
import type { ToWorker } from "./read-file.ts";

/** Reads a file beside the page, so that the page does not wait: hears bytes, says progress as a number, and at last what it has read. */
self.onmessage = ({ data: { bytes, language } }: MessageEvent<ToWorker>): void => {
  self.postMessage(parse(new Uint8Array(bytes), language, (share) => self.postMessage(share)));
};
