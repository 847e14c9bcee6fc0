/** Times of one call in milliseconds: the middle one, and the one that 95 of 100 stay below. */
export interface Times {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** A sample lasts at least this long: short jobs are called many times over, and the sample is divided. */
const SAMPLE_MS = 2;
const WARM_UP_MS = 150;
const LEAST_ROUNDS = 5;
const MOST_ROUNDS = 101;

/**
 * Times jobs that are to be compared: each is warmed up, then they take turns, so that whatever else the machine does slows all alike.
 * Goes round until `secondsEach` is spent on every job, at least five times.
 */
export function race<Name extends string>(jobs: Readonly<Record<Name, () => unknown>>, secondsEach = 0.4): Record<Name, Times> {
  const names = Object.keys(jobs) as Name[];
  const lanes = names.map((name) => ({ name, job: jobs[name], calls: callsPerSample(jobs[name]), samples: [] as number[] }));
  const began = performance.now();
  for (let round = 0; round < LEAST_ROUNDS || (round < MOST_ROUNDS && performance.now() - began < 1000 * secondsEach * names.length); round += 1) {
    for (const { job, calls, samples } of lanes) samples.push(sample(job, calls));
  }
  return Object.fromEntries(lanes.map(({ name, samples }) => [name, timesOf(samples)])) as Record<Name, Times>;
}

/** Times one job call by call, as often as asked: for a frame, of which the slow ones matter too. */
export function timeEach(job: (i: number) => unknown, calls: number): Times {
  const samples: number[] = [];
  for (let i = 0; i < calls; i += 1) {
    const began = performance.now();
    use(job(i));
    const ms = performance.now() - began;
    // The first third is warm-up.
    if (i >= calls / 3) samples.push(ms);
  }
  return timesOf(samples);
}

function callsPerSample(job: () => unknown): number {
  const began = performance.now();
  let calls = 0;
  do {
    use(job());
    calls += 1;
  } while (performance.now() - began < WARM_UP_MS);
  const ms = (performance.now() - began) / calls;
  return Math.max(1, Math.ceil(SAMPLE_MS / ms));
}

function sample(job: () => unknown, calls: number): number {
  const began = performance.now();
  for (let i = 0; i < calls; i += 1) use(job());
  return (performance.now() - began) / calls;
}

function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

let used: unknown;
/** Keeps a result, so that no engine may leave out the work that made it. */
function use(result: unknown): void {
  used = result;
}

/** The last result: only there so that it is kept. */
export const lastUsed = (): unknown => used;
