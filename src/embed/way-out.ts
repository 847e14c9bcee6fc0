import type { Sayings } from "./sayings.ts";

/**
 * Links out of a frame that may not open anything (`sandbox="allow-scripts"`): WordPress's script is asked to follow them, and the address is shown
 * to be copied. Elsewhere links are links.
 */
export function mindTheWayOut(main: HTMLElement, secret: () => string | null, { note, notice }: Sayings): void {
  main.addEventListener("click", (event) => {
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    if (!anchor || self.origin !== "null") return;
    event.preventDefault();
    const opened = window.open(anchor.href, "_blank");
    if (opened) {
      opened.opener = null;
      return;
    }
    const known = secret();
    if (known !== null) parent.postMessage({ message: "link", value: anchor.href, secret: known }, "*");
    const address = document.createElement("output");
    address.textContent = anchor.href;
    note(notice("address"), address);
  });
}
