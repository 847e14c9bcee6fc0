// What a story needs: when a step comes to the middle of the screen, the map shows its view.
const map = document.querySelector("#map");
const picked = document.querySelector("#picked");

const middle = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      for (const step of document.querySelectorAll("[data-view]")) step.toggleAttribute("data-now", step === target);
      map.setView(target.dataset.view);
    }
  },
  { rootMargin: "-45% 0px -45% 0px" },
);
for (const step of document.querySelectorAll("[data-view]")) middle.observe(step);

// The map says what the reader does in it. `detail` is the id of a place, or null.
map.addEventListener("selectionchange", ({ detail }) => {
  picked.textContent = detail === null ? "" : `Picked on the map: ${detail}`;
});
