const WIDEST_PX = 130;

/** The longest round distance (1, 2 or 5 · 10ⁿ km) whose bar is at most 130 px long, and its length in pixels. */
export function scaleBar(metersPerPixel: number): { readonly km: number; readonly px: number } {
  const widestKm = (WIDEST_PX * metersPerPixel) / 1000;
  const power = 10 ** Math.floor(Math.log10(widestKm));
  const km = ([5, 2, 1].find((n) => n * power <= widestKm) ?? 1) * power;
  return { km, px: Math.round((km * 1000) / metersPerPixel) };
}
