import { defineConfig } from "vitest/config";
import { article } from "./src/build/article-plugin.ts";
import { basemap } from "./src/build/basemap-plugin.ts";
import { catalog } from "./src/build/catalog-plugin.ts";
import { derived } from "./src/build/derived-plugin.ts";
import { gazetteer } from "./src/build/gazetteer-plugin.ts";

export default defineConfig({
  test: {
    // Read as files, not imported: what depends on them cannot be told from the imports.
    forceRerunTriggers: ["**/package.json/**", "**/{vitest,vite}.config.*/**", "**/data/**", "**/tests/fixtures/**", "**/index.html"],
    projects: [
      {
        plugins: [article(), basemap(), catalog(), derived(), gazetteer()],
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/components/**"],
          environment: "node",
          isolate: false, // they share modules and leave nothing behind: half the time
        },
      },
      {
        // Those that need a document ask for one with `// @vitest-environment happy-dom` on their first line.
        plugins: [article(), basemap(), catalog(), derived(), gazetteer()],
        test: { name: "elements", include: ["tests/components/**/*.test.ts"], environment: "node" },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/browser/global-setup.ts",
          fileParallelism: false,
          testTimeout: 60_000,
          retry: 2, // software graphics on two cores: a frame can be late; what is wrong is wrong three times
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
