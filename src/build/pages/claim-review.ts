import { AUTHOR, LICENCES } from "../../catalog/imprint.ts";
import type { ClaimVerdict } from "../../claims/evaluation.ts";
import type { Judged, Stage } from "./stage.ts";

/** Our verdicts on a scale for machines; the words are in `alternateName`. What cannot be tested has no rating. */
const RATING: Readonly<Record<Exclude<ClaimVerdict, "not-testable">, number>> = { "not-supported": 1, partly: 2, "too-close": 2, supported: 3 };
const SCALE = "Scale: 1 not supported, 2 partly supported or too close to call, 3 supported. A verdict is about geometry, dates and the public record.";

/** A verdict as schema.org's ClaimReview; undefined for a claim that cannot be tested. */
export function claimReview({ claim, evaluation, explanation }: Judged, { catalog: { article }, site }: Stage): object | undefined {
  if (evaluation.verdict === "not-testable") return undefined;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    ...(site === null ? {} : { url: `${site}claims/${claim.id}/` }),
    claimReviewed: claim.paraphrase.en,
    reviewBody: explanation.details.join(" "),
    itemReviewed: {
      "@type": "Claim",
      author: { "@type": "Person", name: article.author },
      datePublished: article.issued,
      appearance: {
        "@type": "Article",
        headline: article.title,
        author: { "@type": "Person", name: article.author },
        publisher: { "@type": "Organization", name: article.outlet },
        datePublished: article.issued,
        inLanguage: article.language,
      },
    },
    reviewRating: {
      "@type": "Rating",
      ratingValue: RATING[evaluation.verdict],
      worstRating: 1,
      bestRating: 3,
      alternateName: explanation.verdict,
      ratingExplanation: SCALE,
    },
    author: { "@type": "Organization", name: AUTHOR, ...(site === null ? {} : { url: site }) },
    isPartOf: { "@type": "WebSite", name: "Foothold", ...(site === null ? {} : { url: site }) },
    license: LICENCES.ours.path,
    inLanguage: "en",
  };
}
