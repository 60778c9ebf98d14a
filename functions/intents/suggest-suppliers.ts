import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { explainMatch } from "../../shared/matching/explain-match.ts";
import { matchIntent } from "../../shared/matching/match.ts";
import { type ExclusionCode, exclusionCodes } from "../../shared/matching/world/exclusion.ts";
import { componentNames } from "../../shared/matching/world/weights.ts";
import { worldSchema } from "../../shared/matching/world/world.ts";
import { supplierKindSchema } from "../../shared/suppliers/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { getBuyer } from "../buyers/repository.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { currentAnnuaire } from "../suppliers/annuaire.ts";
import { poolOf } from "./annuaire-pool.ts";
import { getIntent, getIntentErrors } from "./repository.ts";
import { choicesOf } from "./supplier-choices.ts";

/** Maximum number of excluded suppliers listed with their reason; all of them are counted. */
const mostListed = 500;

const suggestion = z.object({
  supplierId: z.string(),
  supplierName: z.string(),
  city: z.string(),
  kinds: z.array(supplierKindSchema),
  score: z.number(),
  components: z.record(z.enum(componentNames), z.number()),
  reasons: z.array(z.string()),
  cautions: z.array(z.string()),
});

export const suggestionsSchema = z.object({
  matches: z.array(suggestion),
  excluded: z.array(
    z.object({
      supplierId: z.string(),
      supplierName: z.string(),
      code: z.enum(exclusionCodes),
      reason: z.string(),
    }),
  ),
  /** Number of excluded suppliers, by reason. */
  counts: z.partialRecord(z.enum(exclusionCodes), z.int()),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;

export const suggestSuppliersErrors = errorsOf(getIntentErrors, memberErrors);

/**
 * The suppliers of the annuaire that could answer an intent, best first with the reasons, and why the others
 * cannot.
 */
export const suggestSuppliers = async (
  deps: Deps,
  actor: Actor,
  { intentId }: { intentId: string },
): Promise<Suggestions> => {
  const intent = await getIntent(deps, intentId);
  requireMember(actor, intent.buyerId);
  const [buyer, annuaire] = await Promise.all([getBuyer(deps, intent.buyerId), currentAnnuaire(deps)]);
  const asked = worldSchema.shape.intents.element.parse({ ...intent, legalStatus: buyer.legalStatus });
  const { matches, excluded, counts } = matchIntent(poolOf(deps, annuaire), asked, {
    date: parisDay(deps.now()),
    context: choicesOf(intent),
  });
  const named = <T extends { supplierId: string }>(entry: T) => ({
    ...entry,
    supplierName: annuaire.suppliers.get(entry.supplierId)?.name ?? "",
  });
  return {
    matches: matches.map((match) => {
      const page = annuaire.suppliers.get(match.supplierId);
      return suggestion.parse({
        ...named(match),
        ...explainMatch(match, "buyer"),
        city: page?.address.city ?? "",
        kinds: page?.kinds ?? [],
      });
    }),
    excluded: excluded.slice(0, mostListed).map(named),
    counts: counts as Partial<Record<ExclusionCode, number>>,
  };
};
