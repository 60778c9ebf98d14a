import { errorsOf } from "../../shared/errors/errors.ts";
import { matchedModality, modalities } from "../../shared/intents/modalities.ts";
import type { IntentPreview, IntentPreviewInput } from "../../shared/intents/preview.ts";
import type { Modality } from "../../shared/intents/schema.ts";
import { eligibility } from "../../shared/law/eligibility.ts";
import { eligibilityInputSchema } from "../../shared/law/eligibility-schema.ts";
import { adviseModality } from "../../shared/matching/advise-modality.ts";
import { explainMatch } from "../../shared/matching/explain-match.ts";
import { matchIntent } from "../../shared/matching/match.ts";
import { worldSchema } from "../../shared/matching/world/world.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import type { Deps } from "../platform/deps.ts";
import { consumeRateLimitNow, rateLimitErrors } from "../platform/rate-limit.ts";
import { requireKnownCpv, requireKnownCpvErrors } from "../platform/require-known-cpv.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";
import { currentAnnuaire } from "../suppliers/annuaire.ts";
import { poolOf } from "./annuaire-pool.ts";

/** Maximum number of suppliers listed with reasons; all of them are counted. */
const mostListed = 20;

/** Open without an account: somebody writes for some minutes, and each pause sends a request. */
const limit = { most: 300, seconds: 600 };

export const previewIntentErrors = errorsOf(
  rateLimitErrors,
  requireKnownCategoriesErrors,
  requireKnownPlacesErrors,
  requireKnownCpvErrors,
);

/**
 * Who could answer an intent that is being written, and which legal modalities it allows: nothing is stored,
 * and no contact is shown.
 */
export const previewIntent = async (
  deps: Deps,
  { clientAddress, ...input }: IntentPreviewInput & { clientAddress: string },
): Promise<IntentPreview> => {
  await consumeRateLimitNow(deps, `previews from ${clientAddress}`, limit);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  requireKnownPlaces(deps, [{ path: "places", places: input.places }]);
  requireKnownCpv(input.cpv);
  const today = parisDay(deps.now());
  const { legalStatus, launchDate = today, ...rest } = input;
  const modality = matchedModality(input.modality);
  const annuaire = await currentAnnuaire(deps);
  const pool = poolOf(deps, annuaire);
  const asked = worldSchema.shape.intents.element.parse({
    ...rest,
    id: "preview",
    modality,
    launchDate,
    legalStatus,
  });
  const found = matchIntent(pool, asked, { date: today, excluded: "summary", most: mostListed });
  const leftOut = (counts: Partial<Record<string, number>>) =>
    Object.values(counts).reduce<number>((sum, many) => sum + (many ?? 0), 0);
  const countOf = (each: Modality): number => {
    const { counts } =
      each === modality
        ? found
        : matchIntent(pool, { ...asked, modality: each }, { date: today, excluded: "summary", most: 0 });
    return pool.suppliers.length - leftOut(counts);
  };
  const suppliers = Object.fromEntries(modalities.map((each) => [each, countOf(each)]));
  const need = eligibilityInputSchema.parse({ ...rest, date: launchDate, legalStatus });
  const law = eligibility(need, annuaire.rules);
  const advice = adviseModality(law, suppliers);
  return {
    total: suppliers[modality] ?? 0,
    matches: found.matches.flatMap((match) => {
      const { supplierId, score } = match;
      const page = annuaire.suppliers.get(supplierId);
      return page
        ? [
            {
              supplierId,
              supplierName: page.name,
              city: page.address.city,
              kinds: page.kinds,
              score,
              ...explainMatch(match, "buyer"),
            },
          ]
        : [];
    }),
    date: launchDate,
    dateAssumed: input.launchDate === undefined,
    modalities: law.modalities.map(({ modality: each, label, open, toVerify, reasons }) => ({
      modality: each,
      label,
      open,
      toVerify,
      suppliers: suppliers[each] ?? 0,
      reasons: reasons.map(({ text, article }) => `${text} (art. ${article})`),
    })),
    ...(advice ? { advice } : {}),
    thresholds: law.thresholds,
    totalAmount: law.totalAmount,
    disclaimer: law.disclaimer,
  };
};
