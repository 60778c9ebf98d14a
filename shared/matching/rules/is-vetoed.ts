import type { Failure } from "../world/exclusion.ts";
import type { MatchContext, MatchIntent } from "../world/world.ts";

type Pair = { readonly supplierId: string; readonly buyerId?: string; readonly intentId?: string };

/**
 * Whether a pair in the context is that of this intent and supplier: it names the intent, or only its buyer.
 */
export const isPair = (pair: Pair, intent: MatchIntent, supplierId: string): boolean =>
  pair.supplierId === supplierId &&
  (pair.intentId !== undefined
    ? pair.intentId === intent.id
    : pair.buyerId !== undefined && pair.buyerId === intent.buyerId);

/** Suppliers that must not be matched with the intent. */
export const vetoedSuppliers = (context: MatchContext, intent: MatchIntent): ReadonlySet<string> =>
  new Set(
    (context.vetoes ?? [])
      .filter((pair) => isPair(pair, intent, pair.supplierId))
      .map(({ supplierId }) => supplierId),
  );

export const vetoFailure: Failure = {
  code: "vetoed",
  reason: "Cette mise en relation a été écartée par l’un des participants ou par l’équipe.",
};
