/** What the build has put into an embed's page. Throws where it is not. */
export function part<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const script = document.currentScript as HTMLScriptElement | null;

/** A value that the build has put on our script. */
export const given = (name: "live" | "ahead" | "texts"): string => script?.dataset[name] ?? "";

/** A whole address: a script of another origin has no place of its own to import from. */
export const whole = (path: string): string => new URL(path, document.baseURI).href;

/** True where this page stands in another. */
export const isFramed = (): boolean => parent !== self;
