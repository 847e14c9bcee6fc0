// @ts-check
/** In a frozen copy: says whether the facts have changed since, and takes the reader's view along to the present page. */
const note = document.querySelector("[data-frozen]");
const says = note?.querySelector("span");
const link = note?.querySelector("a");
const top = new URL(note?.getAttribute("data-frozen") ?? "", document.baseURI);

const keepView = () => {
  if (link) link.hash = location.hash;
};
keepView();
addEventListener("hashchange", keepView);
link?.addEventListener("click", keepView);

/** @param {URL} address @returns {Promise<{ data: string }>} */
const about = async (address) => {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

try {
  const [own, now] = await Promise.all([about(new URL("frozen.json", import.meta.url)), about(new URL("data/version.json", top))]);
  if (says) says.textContent = own.data === now.data ? "The facts have not changed since." : "The facts have changed since.";
} catch {
  if (says) says.textContent = "Whether the facts have changed since cannot be told from here.";
}
