import { expect, test } from "vitest";
import { countsOf } from "../../scripts/test.mjs";

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((t) => ({ status: t })) });

test("passed and failed tests are counted", () => {
  expect(countsOf({ numPassedTests: 3, testResults: [file("passed", "passed", "passed"), file("failed", "failed", "passed", "failed")] })).toEqual({
    passed: 3,
    failed: 2,
  });
});

test("a file that could not be loaded counts as a failure", () => {
  expect(countsOf({ numPassedTests: 0, testResults: [file("failed")] })).toEqual({ passed: 0, failed: 1 });
});

test("skipped tests are neither", () => {
  expect(countsOf({ numPassedTests: 1, testResults: [file("passed", "passed", "pending", "skipped")] })).toEqual({ passed: 1, failed: 0 });
});
