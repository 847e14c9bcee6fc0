/** Words of this topic in English; the keys of the other languages. */
export const words = {
  "launcher.title": "Move the launcher",
  "launcher.own": "the passage’s own place",
  "launcher.handle": "Position of the launcher: {place}. Arrow keys move it by 10 km, with Shift by 1 km.",
  "launcher.saidFree": "The ranges are now drawn from {place}, a place of your own choosing.",
  "launcher.saidKnown": "The ranges are now drawn from {place}: {status}.",
} as const;
