/** The address of an embed, which it reads and never writes: the host's Back button is the host's. */

/** What stands behind "#", as it is spelled. */
export const fragment = (): string => new URL(document.URL).hash;

/** A value of the query: only hosts' own scripts put one there. */
export const queryValue = (name: string): string | null => new URL(document.URL).searchParams.get(name);

/** Goes to another page of ours in place of this one: no step for Back. `path` is relative to this page; query and fragment stay. */
export function goInstead(path: string): void {
  const { search, hash } = new URL(document.URL);
  document.location.replace(new URL(`${path}${search}${hash}`, document.baseURI).href);
}

/** Calls `run` whenever the host gives the frame another fragment. */
export const onFragment = (run: () => void): void => addEventListener("hashchange", run);
