import type { MapDriver, MapReport, Scene } from "../../src/map/types.ts";

/** A driver that draws nothing and remembers everything: written against the same interface as the live one. */
export class FakeDriver implements MapDriver {
  readonly shown: Scene[] = [];
  removed = false;
  private readonly listeners = new Set<(report: MapReport) => void>();

  show(scene: Scene): void {
    this.shown.push(scene);
  }
  onReport(listener: (report: MapReport) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  picture(): Promise<Blob> {
    return Promise.resolve(new Blob());
  }
  remove(): void {
    this.removed = true;
  }
  /** As if the reader had done something on the map. */
  report(report: MapReport): void {
    for (const listener of this.listeners) listener(report);
  }
  get scene(): Scene {
    const scene = this.shown.at(-1);
    if (!scene) throw new Error("nothing has been shown yet");
    return scene;
  }
}
