import "./styles/fonts.css";
import "./styles/palette.css";
import "./styles/page.css";
import "./styles/verdict.css";
import "./styles/timeline.css";
import "./styles/table.css";
import "./styles/pages.css";
import timeline from "../data/timeline.json";
import { bindAddress, readAddress } from "./address-bar.ts";
import { ground } from "./ground.ts";
import { loadCatalog } from "./load-catalog.ts";
import "./components/app.ts";
import type { Problem } from "./catalog/problem.ts";
import type { Timeline } from "./catalog/schema.ts";
import { measured } from "./measured-data.ts";
import { createStore } from "./state/store.ts";
import { loadSay } from "./words/languages.ts";

/** Composes the page: data, the view that the address asks for, the language, and one element that shows it all. */
async function start(): Promise<void> {
  const catalog = loadCatalog();
  const { view, problems } = readAddress(catalog);
  const store = createStore(view);
  const app = document.createElement("foothold-app");
  app.store = store;
  app.catalog = catalog;
  app.ground = ground;
  app.measured = measured;
  app.timeline = timeline as Timeline;
  app.problems = problems;
  app.say = await loadSay(view.lang);
  app.createDriver = async (container, options) => (await import("./map/driver.ts")).createDriver(container, options);

  app.createPicture = async (container, desc) => (await import("./components/picture-driver.ts")).createPictureDriver(container, desc);

  store.subscribe(async ({ lang }, before) => {
    if (lang === before.lang) return;
    const say = await loadSay(lang);
    if (store.view().lang === lang) app.say = say;
  });
  bindAddress(store, catalog, (found: readonly Problem[]) => {
    app.problems = found;
  });
  document.querySelector("#app")?.replaceChildren(app);
}

await start();
