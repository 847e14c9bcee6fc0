/** Roles of the palette a layer may take its colour from. `plain-…` are there for layers that nobody has thought of yet. */
export const COLOUR_ROLES = ["shield", "airfield", "ie", "im", "s4", "tu", "ink", "plain-a", "plain-b", "plain-c"] as const;
export type ColourRole = (typeof COLOUR_ROLES)[number];
