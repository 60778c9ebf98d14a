import type { Failure } from "../exclusion.ts";
import type { MatchContext, MatchIntent } from "../world.ts";

type Pair = { readonly supplierId: string; readonly buyerId?: string; readonly intentId?: string };

/** Whether a pair named in the context is that of the intent and the supplier: by the intent, else by its buyer. */
export const isPair = (pair: Pair, intent: MatchIntent, supplierId: string): boolean =>
  pair.supplierId === supplierId &&
  (pair.intentId !== undefined
    ? pair.intentId === intent.id
    : pair.buyerId !== undefined && pair.buyerId === intent.buyerId);

/** Suppliers that the intent is not to be put together with. */
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
