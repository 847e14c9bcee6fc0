/**
 * What `load` fetches, as a value that is null until it is here: asked for when first needed, once for the same arguments, and again after
 * a failure. `arrived` is told when something new is here.
 */
export function fetched<Asked extends readonly (string | number)[], T>(
  load: (...asked: Asked) => Promise<T>,
  arrived: () => void,
): (...asked: Asked) => T | null {
  const known = new Map<string, T | null>();
  return (...asked) => {
    const key = asked.join("/");
    const value = known.get(key);
    if (value !== undefined) return value;
    known.set(key, null);
    load(...asked).then(
      (loaded) => {
        known.set(key, loaded);
        arrived();
      },
      () => known.delete(key),
    );
    return null;
  };
}
