import { describe, expect, test } from "vitest";
import { candidates, findChromium } from "../../scripts/chromium.mjs";

const linux = { platform: "linux", env: { PATH: "/opt/bin:/usr/bin", CHROMIUM_PATH: "/mine/chrome" }, playwright: "/cache/chrome" };

describe("finding a Chromium", () => {
  test("the named one comes first, then Playwright's, then the system's", () => {
    expect(candidates(linux).slice(0, 4)).toEqual(["/mine/chrome", "/cache/chrome", "/opt/bin/chromium", "/usr/bin/chromium"]);
    expect(candidates(linux)).toContain("/usr/bin/google-chrome");
  });

  test("one that does not work is passed over", () => {
    expect(findChromium({ ...linux, works: (path) => path !== "/mine/chrome" })).toBe("/cache/chrome");
    expect(findChromium({ ...linux, works: (path) => path.endsWith("/google-chrome") })).toBe("/opt/bin/google-chrome");
  });

  test("without any the answer is null", () => {
    expect(findChromium({ ...linux, works: () => false })).toBeNull();
  });

  test("unset and empty names are not tried", () => {
    expect(candidates({ platform: "linux", env: { CHROMIUM_PATH: "", PATH: "" }, playwright: null })[0]).toBe("/usr/bin/chromium");
  });

  test("on a Mac Chrome and Edge are looked for where they are installed", () => {
    const paths = candidates({ platform: "darwin", env: { HOME: "/Users/ana" }, playwright: null });
    expect(paths).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(paths).toContain("/Users/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  });

  test("on Windows Chrome and Edge are looked for where they are installed", () => {
    const env = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
    const paths = candidates({ platform: "win32", env, playwright: null });
    expect(paths).toContain("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(paths).toContain("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
  });
});
