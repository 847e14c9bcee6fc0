/** Times of one call in milliseconds: the middle one, and the one that 95 of 100 stay below. */
export interface Times {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** A sample lasts at least this long: short jobs are called many times over, and the sample is divided. */
const SAMPLE_MS = 2;
const WARM_UP_MS = 150;
const LEAST_ROUNDS = 5;
/** A job that takes longer than this needs no warm-up worth the name and is called three times in all. */
const SLOW_MS = 500;
const MOST_ROUNDS = 101;

/**
 * Times jobs that are to be compared: each is warmed up, then they take turns, so that whatever else the machine does slows all alike.
 * Goes round until `secondsEach` is spent on every job, at least five times (slow jobs: three calls, the warm-up included).
 */
export function race<Name extends string>(jobs: Readonly<Record<Name, () => unknown>>, secondsEach = 0.4): Record<Name, Times> {
  const names = Object.keys(jobs) as Name[];
  const lanes = names.map((name) => ({ name, job: jobs[name], ...warmUp(jobs[name]) }));
  const began = performance.now();
  for (let round = 0; round < LEAST_ROUNDS || (round < MOST_ROUNDS && performance.now() - began < 1000 * secondsEach * names.length); round += 1) {
    for (const { job, calls, samples, atMost } of lanes) if (samples.length < atMost) samples.push(sample(job, calls));
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

function warmUp(job: () => unknown): { calls: number; samples: number[]; atMost: number } {
  const began = performance.now();
  let calls = 0;
  do {
    use(job());
    calls += 1;
  } while (performance.now() - began < WARM_UP_MS);
  const ms = (performance.now() - began) / calls;
  return ms > SLOW_MS ? { calls: 1, samples: [ms], atMost: 3 } : { calls: Math.max(1, Math.ceil(SAMPLE_MS / ms)), samples: [], atMost: MOST_ROUNDS };
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

/** The last result is kept where it could be seen, so that no engine may leave out the work that made it. */
const kept: { result: unknown } = { result: undefined };
function use(result: unknown): void {
  kept.result = result;
}
