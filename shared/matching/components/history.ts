import { isPair } from "../rules/is-vetoed.ts";
import type { Reader, Remarks } from "../world/remarks.ts";
import { NEUTRAL } from "../world/weights.ts";
import type { MatchContext, MatchIntent } from "../world/world.ts";

/** The wishes and past meetings of a pair, as far as they are known. */
export type History = {
  byBuyer: boolean;
  bySupplier: boolean;
  /** Undefined if past meetings are not recorded. */
  met?: boolean;
  /** Undefined if meetings are not counted. */
  meetings?: number;
};

/** Indexes the context of an intent once, to be queried for each supplier. */
export const historyOf = (context: MatchContext, intent: MatchIntent): ((supplierId: string) => History) => {
  const asked = { buyer: new Set<string>(), supplier: new Set<string>() };
  for (const wish of context.wishes ?? [])
    if (isPair(wish, intent, wish.supplierId)) asked[wish.by].add(wish.supplierId);
  const met =
    context.met &&
    new Set(
      context.met.filter((pair) => isPair(pair, intent, pair.supplierId)).map(({ supplierId }) => supplierId),
    );
  return (supplierId) => ({
    byBuyer: asked.buyer.has(supplierId),
    bySupplier: asked.supplier.has(supplierId),
    met: met?.has(supplierId),
    meetings: context.meetings && (context.meetings[supplierId] ?? 0),
  });
};

/** Neutral without a wish, higher with one side's, highest with both. */
export const wishesScore = ({ byBuyer, bySupplier }: History): number =>
  byBuyer && bySupplier ? 1 : byBuyer || bySupplier ? 0.8 : NEUTRAL;

/** 1 for a first meeting, 0 for a pair that has met before. */
export const noveltyScore = ({ met }: History): number => (met === undefined ? NEUTRAL : met ? 0 : 1);

/** Suppliers with few meetings so far come first: 1, then a half, a third… */
export const equityScore = ({ meetings }: History): number =>
  meetings === undefined ? NEUTRAL : 1 / (1 + meetings);

const sentences: Record<
  Reader,
  Record<"both" | "byBuyer" | "bySupplier" | "met" | "first" | "none", string>
> = {
  buyer: {
    both: "L’acheteur et le fournisseur souhaitent tous deux se rencontrer.",
    byBuyer: "L’acheteur souhaite ce rendez-vous.",
    bySupplier: "Le fournisseur souhaite ce rendez-vous.",
    met: "L’acheteur et le fournisseur se sont déjà rencontrés.",
    first: "Ce serait une première rencontre entre cet acheteur et ce fournisseur.",
    none: "Ce fournisseur n’a encore eu aucun rendez-vous.",
  },
  supplier: {
    both: "L’acheteur et vous souhaitez tous deux vous rencontrer.",
    byBuyer: "L’acheteur souhaite vous rencontrer.",
    bySupplier: "Vous souhaitez ce rendez-vous.",
    met: "Vous avez déjà rencontré cet acheteur.",
    first: "Ce serait votre première rencontre avec cet acheteur.",
    none: "Vous n’avez encore eu aucun rendez-vous.",
  },
};

/** Sentences about wishes and past meetings, as far as they were recorded. */
export const historyRemarks = ({ byBuyer, bySupplier, met, meetings }: History, reader: Reader): Remarks => {
  const say = sentences[reader];
  const remarks: Remarks = { for: [], against: [] };
  if (byBuyer && bySupplier) remarks.for.push(say.both);
  else if (byBuyer) remarks.for.push(say.byBuyer);
  else if (bySupplier) remarks.for.push(say.bySupplier);
  if (met === true) remarks.against.push(say.met);
  if (met === false) remarks.for.push(say.first);
  if (meetings === 0) remarks.for.push(say.none);
  return remarks;
};
