import type { Modality } from "../../intents.ts";
import { type SupplierKind, supplierKinds } from "../../kinds.ts";
import { essRestEnd } from "../../law/conditions.ts";
import { articlesOf, equivalentVerdict, isReserved, type KindVerdict, kindVerdict } from "../../law/kinds.ts";
import type { Rules } from "../../rules.ts";
import type { Failure } from "../exclusion.ts";
import type { MatchProof, MatchSupplier } from "../world.ts";
import { expired, missing, notAllowed, tooSoon } from "./standing-failures.ts";
import { worthOf } from "./standing-worth.ts";

/** Under which kind and proof a supplier may win; without `verdict` where the modality is open to anyone. */
export type Standing = { verdict?: KindVerdict; proof?: MatchProof };

/** Whether the day of the launch is within the proof's validity, both ends included. */
const isValidOn = (proof: MatchProof, day: string): boolean =>
  proof.validFrom <= day && day <= proof.validUntil;

/** The article for which a checked proof documents an equivalent structure, if any. */
const equivalence = (proof: MatchProof, modality: Modality): Modality | undefined =>
  proof.checked
    ? proof.equivalentTo?.find((own) => own === modality || articlesOf(modality).includes(own))
    : undefined;

/** The better of two standings, the first where they are worth the same. */
const better = (a: Standing | undefined, b: Standing, day: string): Standing =>
  a && worthOf(a, day) >= worthOf(b, day) ? a : b;

/** What a reserved modality finds in the kinds and proofs of a supplier. */
type Findings = {
  /** Kinds that may win. */
  usable: SupplierKind[];
  best?: Standing;
  /** Of the proofs of these kinds, the one that ends last. */
  last?: MatchProof;
};

const kept = (failures: Map<string, Failure>, key: string, write: () => Failure): Failure => {
  const known = failures.get(key) ?? write();
  failures.set(key, known);
  return known;
};

/**
 * On a reserved modality, the supplier holds a kind that the law allows on the day of the launch, with a proof of that
 * kind valid that day, checked by staff or not. Another kind counts as an equivalent structure where a checked proof of
 * it documents so for the modality. Nobody wins under L2113-15 within three years of winning so. Elsewhere anyone may win. Made for one modality and day, to be asked of many
 * suppliers: the same failure is the same object, however many have it.
 */
export const standingRule = (modality: Modality, day: string, rules: Pick<Rules, "eiti">) => {
  const verdicts = new Map(supplierKinds.map((kind) => [kind, kindVerdict(modality, kind, day, rules)]));
  const failures = new Map<string, Failure>();

  const open = (supplier: MatchSupplier): Standing => {
    let best: Standing = {};
    for (const proof of supplier.proofs) if (isValidOn(proof, day)) best = better(best, { proof }, day);
    return best;
  };

  const find = ({ kinds, proofs }: MatchSupplier): Findings => {
    const found: Findings = { usable: [] };
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
        if (!found.last || proof.validUntil > found.last.validUntil) found.last = proof;
        if (!isValidOn(proof, day)) continue;
        const own = article ? equivalentVerdict(verdict, article) : verdict;
        found.best = better(found.best, { verdict: own, proof }, day);
      }
    }
    return found;
  };

  return (supplier: MatchSupplier): Standing | Failure => {
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
