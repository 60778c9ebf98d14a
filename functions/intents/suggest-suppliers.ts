import * as z from "zod";
import { type ExclusionCode, exclusionCodes } from "../../shared/matching/exclusion.ts";
import { matchIntent } from "../../shared/matching/match.ts";
import { tellMatch } from "../../shared/matching/tell-match.ts";
import { componentNames } from "../../shared/matching/weights.ts";
import { worldSchema } from "../../shared/matching/world.ts";
import { supplierKindSchema } from "../../shared/suppliers.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { getBuyer } from "../buyers/buyer-repository.ts";
import type { Deps } from "../deps.ts";
import { currentAnnuaire } from "../suppliers/annuaire.ts";
import { poolOf } from "./annuaire-pool.ts";
import { getIntent } from "./intent-repository.ts";
import { choicesOf } from "./supplier-choices.ts";

/** Suppliers left out that are listed with their reason; all of them are counted. */
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
  /** How many are left out, by reason. */
  counts: z.partialRecord(z.enum(exclusionCodes), z.int()),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;

/**
 * The suppliers of the annuaire that could answer an intent, best first with the reasons, and why the others may not.
 * Errors: intent.notFound, request.forbidden.
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
    date: deps.now().slice(0, 10),
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
        ...tellMatch(match, "buyer"),
        city: page?.address.city ?? "",
        kinds: page?.kinds ?? [],
      });
    }),
    excluded: excluded.slice(0, mostListed).map(named),
    counts: counts as Partial<Record<ExclusionCode, number>>,
  };
};
