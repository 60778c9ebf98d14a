import { dayText } from "../../dates.ts";
import type { Modality } from "../../intents.ts";
import { type SupplierKind, supplierKinds } from "../../kinds.ts";
import { isReserved, type KindVerdict, kindVerdict } from "../../law/kinds.ts";
import type { Rules } from "../../rules.ts";
import type { Failure } from "../exclusion.ts";
import { writtenOnce } from "../remarks.ts";
import type { MatchProof, MatchSupplier } from "../world.ts";

/** Under which kind and proof a supplier may win; without `verdict` where the modality is open to anyone. */
export type Standing = { verdict?: KindVerdict; proof?: MatchProof };

/** Whether the day of the launch is within the proof's validity, both ends included. */
const isValidOn = (proof: MatchProof, day: string): boolean =>
  proof.validFrom <= day && day <= proof.validUntil;

const written = writtenOnce(dayText);

const DAY = 86_400_000;
const MOST_DAYS = 50_000;

const numbers = new Map<string, number>();

/** Number of a day since 1970; a round reads the same few days thousands of times. */
const numberOf = (day: string): number => {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(day) / DAY);
  if (numbers.size < MOST_DAYS) numbers.set(day, number);
  return number;
};

/** Days from one day to another, negative backwards. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** Days of validity left after the launch from which more are worth nothing. */
export const COMFORTABLE_DAYS = 180;

/**
 * How sure it is that the supplier may win, 0 to 1: a proof that staff have checked, that lasts beyond the launch, of a
 * kind that the article names without doubt.
 */
export const worthOf = ({ verdict, proof }: Standing, day: string): number => {
  const reserved = verdict !== undefined;
  if (proof === undefined) return reserved ? 0 : 0.7;
  const checked = proof.checked ? 1 : reserved ? 0.7 : 0.85;
  const sure = (verdict?.toVerify ? 0.85 : 1) * (verdict?.status === "equivalentOnly" ? 0.85 : 1);
  const left = Math.min(1, daysBetween(day, proof.validUntil) / COMFORTABLE_DAYS);
  return checked * sure * (0.9 + 0.1 * left);
};

const best = (standings: readonly Standing[], day: string): Standing | undefined =>
  standings.toSorted((a, b) => worthOf(b, day) - worthOf(a, day))[0];

const list = (kinds: readonly SupplierKind[]): string => kinds.join(", ");

const notAllowed = (
  modality: Modality,
  supplier: MatchSupplier,
  verdicts: readonly KindVerdict[],
): Failure => {
  const special = verdicts.find(({ kind }) => kind === "GEIQ" || kind === "RQ")?.text;
  const held =
    supplier.kinds.length === 0
      ? "le fournisseur n’a déclaré aucun type de structure"
      : `aucun type de structure du fournisseur (${list(supplier.kinds)}) n’y donne droit`;
  return {
    code: "kindNotAllowed",
    reason: `Marché réservé (art. ${modality}) : ${held}.${special ? ` ${special}` : ""}`,
  };
};

const missing = (kinds: readonly SupplierKind[]): Failure => ({
  code: "proofMissing",
  reason: `Le fournisseur n’a pas de justificatif pour ${kinds.length > 1 ? "les types de structure admis" : "le type de structure admis"} (${list(kinds)}).`,
});

const expired = (proofs: readonly MatchProof[], day: string): Failure => {
  const last = proofs.toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0];
  const when = last
    ? last.validUntil < day
      ? `il a pris fin le ${written(last.validUntil)}`
      : `il ne commence que le ${written(last.validFrom)}`
    : "";
  return {
    code: "proofExpired",
    reason: `Le justificatif (${last?.kind ?? ""}) n’est pas valable à la date de lancement, le ${written(day)} : ${when}.`,
  };
};

const documents = (proof: MatchProof, verdict: KindVerdict, modality: Modality): boolean =>
  proof.kind === verdict.kind &&
  (verdict.status === "allowed" ||
    (proof.checked &&
      [modality, verdict.article].some((article) => proof.equivalentTo?.some((own) => own === article))));

/**
 * On a reserved modality, the supplier holds a kind that the law allows on the day of the launch, with a proof of that
 * kind valid that day, checked by staff or not. A kind that may only be equivalent (GEIQ) counts where a checked proof
 * documents it for the modality. Elsewhere anyone may win. Made for one modality and day, to be asked of many suppliers.
 */
export const standingRule = (modality: Modality, day: string, rules: Pick<Rules, "eiti">) => {
  const verdicts = new Map(supplierKinds.map((kind) => [kind, kindVerdict(modality, kind, day, rules)]));
  const failures = new Map<string, Failure>();
  /** Thousands of suppliers fail for the same reason: it is kept once. */
  const once = (failure: Failure): Failure => {
    const known = failures.get(failure.reason) ?? failure;
    failures.set(failure.reason, known);
    return known;
  };

  return (supplier: MatchSupplier): Standing | Failure => {
    if (!isReserved(modality)) {
      const valid = supplier.proofs.filter((proof) => isValidOn(proof, day)).map((proof) => ({ proof }));
      return best(valid, day) ?? {};
    }
    const held = supplier.kinds.flatMap((kind) => verdicts.get(kind) ?? []);
    const documented = (verdict: KindVerdict) =>
      supplier.proofs
        .filter((proof) => documents(proof, verdict, modality))
        .map((proof) => ({ verdict, proof }));
    const usable = held.filter(
      (verdict) =>
        verdict.status === "allowed" ||
        (verdict.status === "equivalentOnly" && documented(verdict).length > 0),
    );
    if (usable.length === 0) return once(notAllowed(modality, supplier, held));
    const standings = usable.flatMap(documented);
    if (standings.length === 0) return once(missing(usable.map(({ kind }) => kind)));
    const valid = standings.filter(({ proof }) => isValidOn(proof, day));
    return (
      best(valid, day) ??
      once(
        expired(
          standings.map(({ proof }) => proof),
          day,
        ),
      )
    );
  };
};
