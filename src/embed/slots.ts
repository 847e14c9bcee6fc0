/** A browser gives a page about sixteen WebGL contexts and takes the oldest away when there are more; hosts have maps of their own. */
export const MOST_LIVE = 4;

const NAME = "foothold:live";
/** Others are given so long to answer. Who answers later is heard all the same. */
const ANSWER_MS = 150;

/** Said among the embeds of a page: who is live? I am, with this claim; I no longer am. */
type Said = { readonly who: true } | { readonly have: string; readonly claim: number } | { readonly gone: string };

/** A place among the maps that may be live at once, for one embed. */
export interface Slot {
  /** Asks for a place. `insist`: the reader has reached for this map, so it goes before all that came earlier. False when there is none. */
  readonly take: (insist: boolean) => Promise<boolean>;
  readonly isMine: () => boolean;
  readonly giveBack: () => void;
}

/** What is needed of a BroadcastChannel. */
interface Channel {
  postMessage(said: Said): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** Where the embeds of a page hear one another; null in an opaque origin, where each is alone. */
function openChannel(): Channel | null {
  try {
    return self.origin === "null" ? null : new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}

const claimOf = (data: unknown): readonly [id: string, claim: number] | null => {
  const { have, claim } = (data ?? {}) as { have?: unknown; claim?: unknown };
  return typeof have === "string" && typeof claim === "number" ? [have, claim] : null;
};

/**
 * One embed's part in sharing out places, by word of mouth among frames: nothing is stored, and nobody is in charge. Each knows who holds what, the
 * strongest claims keep their places, and whoever sees that its own is not among them lets go (`lost`). Where embeds cannot hear one another only
 * what the reader touches goes live.
 */
export function openSlot(lost: () => void, open: () => Channel | null = openChannel): Slot {
  const me = Math.random().toString(36).slice(2);
  const holders = new Map<string, number>();
  let channel: Channel | null | undefined;

  const giveBack = (): void => {
    if (holders.delete(me)) channel?.postMessage({ gone: me });
  };
  /** True when so many others have stronger claims that there is no place for ours. */
  const isOutdone = (): boolean => {
    const own = holders.get(me);
    if (own === undefined) return false;
    return [...holders].filter(([id, claim]) => claim > own || (claim === own && id > me)).length >= MOST_LIVE;
  };
  const hear = ({ data }: { readonly data: unknown }): void => {
    const other = claimOf(data);
    if (other) {
      holders.set(...other);
      if (!isOutdone()) return;
      giveBack();
      lost();
    } else if (typeof (data as { gone?: unknown } | null)?.gone === "string") holders.delete((data as { gone: string }).gone);
    else if (holders.has(me)) channel?.postMessage({ have: me, claim: holders.get(me) ?? 0 });
  };
  const ask = (): Promise<void> => {
    holders.clear();
    channel?.postMessage({ who: true });
    return new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
  };

  return {
    async take(insist) {
      if (channel === undefined) {
        channel = open();
        channel?.addEventListener("message", hear);
      }
      if (channel === null) return insist;
      if (!holders.has(me)) {
        // Whoever has been reached for is not kept waiting.
        if (!insist) {
          await ask();
          if (holders.size >= MOST_LIVE) return false;
        }
        const claim = insist ? Date.now() : Math.random();
        holders.set(me, claim);
        channel.postMessage({ have: me, claim });
        if (!insist) await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
        else channel.postMessage({ who: true });
      }
      return holders.has(me);
    },
    isMine: () => channel === null || holders.has(me),
    giveBack,
  };
}
