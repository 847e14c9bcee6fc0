import { cpus } from "node:os";
import { benchClassification } from "./classification.ts";
import { benchDistances } from "./distances.ts";
import { benchEnvelopes } from "./envelopes.ts";
import { benchFrames } from "./frames.ts";
import { reportText } from "./report.ts";
import { benchRings } from "./rings.ts";

/*
 * `npm run bench`: times and errors side by side, in one run. Times depend on the machine and on what else it does; the ratios hardly do.
 * Only a wrong answer makes it fail, never a slow one.
 */
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}\n`);
for (const bench of [benchRings, benchDistances, benchClassification, benchEnvelopes, benchFrames]) {
  const report = bench();
  console.log(reportText(report));
  if (report.wrong.length > 0) process.exitCode = 1;
}
