/** Languages that data and interface may carry. English is always present; the others fall back to it. */
export const LANGUAGES = ["en", "be", "ru", "pl", "uk", "de"] as const;
export type Language = (typeof LANGUAGES)[number];
