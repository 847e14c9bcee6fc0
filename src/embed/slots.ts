/** A browser gives a page about sixteen WebGL contexts and takes the oldest away when there are more; hosts have maps of their own. */
export const MOST_LIVE = 4;

const name = (slot: number): string => `foothold:live:${slot}`;

/** Whether embeds on one page can see one another: not in an opaque origin, and only where the browser has locks. */
async function canCount(): Promise<boolean> {
  try {
    await navigator.locks.query();
    return true;
  } catch {
    return false;
  }
}

/** Takes one slot if it is free, or away from its holder. Resolves when it is ours (the way to give it back) or not (null). */
function take(slot: number, steal: boolean, lost: () => void): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    let given = false;
    const held = navigator.locks.request(name(slot), steal ? { steal } : { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((giveBack) =>
        resolve(() => {
          given = true;
          giveBack();
        }),
      );
    });
    held.catch(() => {
      resolve(null);
      if (!given) lost();
    });
  });
}

/**
 * A place among the maps that may be live at once on this page (and on others of the same site). `insist`: the reader has touched this one, so when all
 * are taken another makes room. Resolves with the way to give it back, or null when there is none. `lost` is called when another has taken it.
 * Where embeds cannot see one another only what the reader touches goes live.
 */
export async function takeSlot(insist: boolean, lost: () => void): Promise<(() => void) | null> {
  if (!(await canCount())) return insist ? () => {} : null;
  for (let slot = 0; slot < MOST_LIVE; slot++) {
    const free = await take(slot, false, lost);
    if (free !== null) return free;
  }
  return insist ? take(Math.floor(Math.random() * MOST_LIVE), true, lost) : null;
}
