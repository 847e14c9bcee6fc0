import type { Read } from "./parse.ts";
import { readKml } from "./parse-kml.ts";
import { MAX_BYTES, type Parsed, refuse } from "./places.ts";

/** What the worker is told: the bytes of a file, and the reader's language for files that do not say how their letters are written. */
export interface ToWorker {
  readonly bytes: ArrayBuffer;
  readonly language: string;
}

/** The page is given back to the reader after so much reading at a time. */
const SLICE_MS = 8;

const PAUSE = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Reads a file or a pasted text of places, beside the page in a worker; KML on the page, bit by bit. `onProgress` hears the share that has been
 * read, from 0 to 1. Rejects only when `signal` is aborted (with its reason); whatever is wrong with the file is a problem.
 */
export async function readFile(
  file: Blob,
  language: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Parsed & { readonly encoding: string | null }> {
  if (file.size > MAX_BYTES) return { ...refuse("large", null, String(Math.ceil(file.size / 1_000_000))), encoding: null };
  const bytes = await file.arrayBuffer().catch(() => null);
  signal.throwIfAborted();
  if (bytes === null) return { ...refuse("unreadable"), encoding: null };
  const read = await beside({ bytes, language }, onProgress, signal);
  if (!("kml" in read)) return read;
  return { ...(await kml(read.kml, onProgress, signal)), encoding: read.encoding };
}

/** In a worker; on the page where none can be had. */
function beside(told: ToWorker, onProgress: (share: number) => void, signal: AbortSignal): Promise<Read> {
  let worker: Worker;
  try {
    worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  } catch {
    return onPage(told, onProgress, signal);
  }
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      worker.terminate();
      signal.removeEventListener("abort", abort);
    };
    const abort = (): void => {
      stop();
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort);
    worker.onmessage = ({ data }: MessageEvent<number | Read>) => {
      if (typeof data === "number") return onProgress(data);
      stop();
      resolve(data);
    };
    worker.onerror = () => {
      stop();
      resolve(onPage(told, onProgress, signal));
    };
    worker.postMessage(told);
  });
}

/** All at once, while the page waits. */
async function onPage({ bytes, language }: ToWorker, onProgress: (share: number) => void, signal: AbortSignal): Promise<Read> {
  const loaded = await import("./parse.ts").catch(() => null);
  signal.throwIfAborted();
  return loaded ? loaded.parse(new Uint8Array(bytes), language, onProgress) : { ...refuse("unreadable"), encoding: null };
}

async function kml(text: string, onProgress: (share: number) => void, signal: AbortSignal): Promise<Parsed> {
  await PAUSE();
  const reading = readKml(text);
  let since = performance.now();
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = reading.next();
    if (done) return value;
    if (performance.now() - since < SLICE_MS) continue;
    onProgress(value);
    await PAUSE();
    since = performance.now();
  }
}
