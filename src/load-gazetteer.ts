import { towns } from "virtual:gazetteer";
import { fetchJson } from "./fetch-json.ts";
import { type Gazetteer, type GazetteerFile, readGazetteer } from "./gazetteer/gazetteer.ts";

let loading: Promise<Gazetteer> | null = null;

/** The towns of the theatre, fetched once. Rejects when they cannot be had; asking again tries again. */
export function loadGazetteer(): Promise<Gazetteer> {
  loading ??= fetchJson<GazetteerFile>(towns)
    .then(readGazetteer)
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
