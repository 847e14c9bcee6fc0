/** The longitude, moved by whole turns, that is within 180° of `near`. Both in degrees. */
export function nearLng(lng: number, near: number): number {
  return lng - 360 * Math.round((lng - near) / 360);
}
