import type { BriefCatalog, BriefClaim } from "../catalog/catalog.ts";

type ClaimWithId = BriefClaim & { readonly id: string };

/** The claims of a passage, the one that speaks for it first, then by id. */
export function claimsOf(passage: string, catalog: BriefCatalog): readonly ClaimWithId[] {
  const own = [...catalog.claims.values()].filter((c) => c.passages.includes(passage));
  const leads = (c: ClaimWithId): boolean => c.lead === true && c.passages[0] === passage;
  return own.sort((a, b) => Number(leads(b)) - Number(leads(a)) || a.id.localeCompare(b.id));
}

/** The claim that a view speaks of: the one it names, or the one that speaks for the open passage. */
export function claimInView(view: { readonly claim: string | null; readonly passage: string | null }, catalog: BriefCatalog): ClaimWithId | undefined {
  return (view.claim === null ? undefined : catalog.claims.get(view.claim)) ?? (view.passage === null ? undefined : claimsOf(view.passage, catalog)[0]);
}
