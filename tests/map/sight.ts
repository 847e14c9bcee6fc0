/** How colours are seen: contrast as WCAG 2.2 counts it, and colour-vision deficiency as Machado, Oliveira and Fernandes (2009) simulate it. */

type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Matrices for severity 1.0, applied to linear light (Machado et al. 2009, table 1). */
const MATRICES = {
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Eye = keyof typeof MATRICES;
export const EYES = Object.keys(MATRICES) as Eye[];

const clamp = (c: number): number => Math.max(0, Math.min(1, c));

function seen(hex: string, eye: Eye): Rgb {
  const [r, g, b] = channels(hex).map(linear) as unknown as Rgb;
  const m = MATRICES[eye];
  return [0, 3, 6].map((i) => clamp((m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b)) as unknown as Rgb;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string, eye: Eye = "none"): number {
  const [x, y] = [luminance(seen(a, eye)), luminance(seen(b, eye))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** One colour spread thin over another. */
export function over(top: string, opacity: number, under: string): string {
  const [t, u] = [channels(top), channels(under)];
  return `#${t
    .map((c, i) =>
      Math.round(255 * (c * opacity + (u[i] ?? 0) * (1 - opacity)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
