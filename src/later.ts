/*
 * What is loaded only when a reader asks for it. The first script names this file alone: a script names with what it may load all that this needs in turn,
 * and those names, which are different at each build, cannot be compressed.
 */
export const explore = () => import("./explore/explore.ts");
export const take = () => import("./export/take.ts");
export const picture = () => import("./components/picture-driver.ts");
export const measured = () => import("./measured-later.ts");
