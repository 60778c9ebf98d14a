import type { Modality } from "../../intents/schema.ts";
import { essRestEnd } from "../../law/conditions.ts";
import { articlesOf, equivalentVerdict, isReserved, type KindVerdict, kindVerdict } from "../../law/kinds.ts";
import type { Rules } from "../../law/rules.ts";
import { type SupplierKind, supplierKinds } from "../../suppliers/kinds.ts";
import { isValidOn, lastDayOf } from "../../suppliers/proof-validity.ts";
import type { Failure } from "../world/exclusion.ts";
import type { MatchProof, MatchSupplier } from "../world/world.ts";
import { expired, missing, notAllowed, tooSoon } from "./eligibility-failures.ts";
import { worthOf } from "./eligibility-worth.ts";

/** The kind and proof under which a supplier may win; without `verdict` if the modality is open to anyone. */
export type Eligibility = { verdict?: KindVerdict; proof?: MatchProof };

/** The article for which a checked proof documents an equivalent structure, if any. */
const equivalence = (proof: MatchProof, modality: Modality): Modality | undefined =>
  proof.checked
    ? proof.equivalentTo?.find((own) => own === modality || articlesOf(modality).includes(own))
    : undefined;

/** The better of two eligibilities, the first if they are equal. */
const better = (a: Eligibility | undefined, b: Eligibility, day: string): Eligibility =>
  a && worthOf(a, day) >= worthOf(b, day) ? a : b;

/** The result of checking a supplier's kinds and proofs for a reserved modality. */
type KindsFound = {
  /** Kinds that may win. */
  usable: SupplierKind[];
  best?: Eligibility;
  /** The proof of these kinds that expires last. */
  last?: MatchProof;
};

const kept = (failures: Map<string, Failure>, key: string, write: () => Failure): Failure => {
  const known = failures.get(key) ?? write();
  failures.set(key, known);
  return known;
};

/**
 * For a reserved modality, the supplier must have a kind that the law allows on the launch day, with a proof
 * of that kind valid that day, checked by staff or not. Another kind counts as an equivalent structure if a
 * checked proof documents it for the modality. Nobody wins under L2113-15 within three years of a previous
 * award under it. For other modalities anyone may win. Prepared for one modality and day, to check many
 * suppliers: equal failures are the same object.
 */
export const eligibilityRule = (modality: Modality, day: string, rules: Pick<Rules, "eiti">) => {
  const verdicts = new Map(supplierKinds.map((kind) => [kind, kindVerdict(modality, kind, day, rules)]));
  const failures = new Map<string, Failure>();

  const open = (supplier: MatchSupplier): Eligibility => {
    let best: Eligibility = {};
    for (const proof of supplier.proofs) if (isValidOn(proof, day)) best = better(best, { proof }, day);
    return best;
  };

  const find = ({ kinds, proofs }: MatchSupplier): KindsFound => {
    const found: KindsFound = { usable: [] };
    for (const kind of kinds) {
      const verdict = verdicts.get(kind);
      if (!verdict) continue;
      const named = verdict.status === "allowed";
      if (named) found.usable.push(kind);
      for (const proof of proofs) {
        if (proof.kind !== kind) continue;
        const article = named ? undefined : equivalence(proof, modality);
        if (!named && !article) continue;
        if (!found.usable.includes(kind)) found.usable.push(kind);
        if (!found.last || lastDayOf(proof) > lastDayOf(found.last)) found.last = proof;
        if (!isValidOn(proof, day)) continue;
        const own = article ? equivalentVerdict(verdict, article) : verdict;
        found.best = better(found.best, { verdict: own, proof }, day);
      }
    }
    return found;
  };

  return (supplier: MatchSupplier): Eligibility | Failure => {
    if (!isReserved(modality)) return open(supplier);
    const { lastEssAward } = supplier;
    if (modality === "L2113-15" && lastEssAward != null && day < essRestEnd(lastEssAward))
      return kept(failures, `award ${lastEssAward}`, () => tooSoon(lastEssAward));
    const { usable, best, last } = find(supplier);
    if (best) return best;
    if (usable.length === 0)
      return kept(failures, supplier.kinds.join(), () =>
        notAllowed(
          modality,
          supplier.kinds.flatMap((kind) => verdicts.get(kind) ?? []),
        ),
      );
    if (!last) return kept(failures, `missing ${usable.join()}`, () => missing(usable));
    return kept(failures, `${last.kind} ${last.validFrom} ${last.validUntil}`, () => expired(last, day));
  };
};
