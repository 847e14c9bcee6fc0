import type { words as en } from "./en.ts";

export const words: Readonly<Record<keyof typeof en, string>> = {
  "launcher.title": "Die Startrampe versetzen",
  "launcher.own": "Ort laut Absatz",
  "launcher.handle": "Stellung der Startrampe: {place}. Pfeiltasten versetzen sie um 10 km, mit Umschalttaste um 1 km.",
  "launcher.saidFree": "Die Reichweiten gehen jetzt von einem selbst gewählten Ort aus: {place}.",
  "launcher.saidKnown": "Die Reichweiten gehen jetzt von hier aus: {place} – {status}.",
};
