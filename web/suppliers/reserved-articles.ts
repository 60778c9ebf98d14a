import type { Modality } from "../../shared/intents/schema.ts";
import { type EitiRule, kindVerdict } from "../../shared/law/kinds.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { isValidOn } from "../../shared/suppliers/proof-validity.ts";
import type { Proof, Supplier } from "../../shared/suppliers/schema.ts";

/** `open`: a checked proof is valid that day; `toCheck`: the kind fits, the proof or a point of law is to be looked at. */
export type ReservedArticle = {
  modality: Modality;
  label: string;
  status: "open" | "toCheck";
  kind: SupplierKind;
  proof?: Proof;
  /** What is to be known or verified beside. */
  note?: string;
};

type Rules = { eiti: readonly EitiRule[] };

const reservations: readonly Modality[] = ["L2113-12", "L2113-13", "L2113-14", "L2113-15"];

const proofOf = (supplier: Pick<Supplier, "proofs">, kind: SupplierKind, day: string): Proof | undefined =>
  supplier.proofs
    .filter((proof) => proof.kind === kind && isValidOn(proof, day))
    .toSorted((a, b) => Number(b.checked) - Number(a.checked) || b.validUntil.localeCompare(a.validUntil))[0];

const articleUnder = (
  supplier: Pick<Supplier, "proofs">,
  modality: Modality,
  kind: SupplierKind,
  day: string,
  rules: Rules,
): ReservedArticle | undefined => {
  const { status, toVerify, text } = kindVerdict(modality, kind, day, rules);
  if (status === "refused") return undefined;
  const proof = proofOf(supplier, kind, day);
  const sure = status === "allowed" && !toVerify && proof?.checked === true;
  return {
    modality,
    label: modalityLabel(modality),
    kind,
    status: sure ? "open" : "toCheck",
    ...(proof ? { proof } : {}),
    ...(toVerify || status === "equivalentOnly" ? { note: text } : {}),
  };
};

/** The reservations that a supplier can win on a day, each under its surest kind; those that are sure first. */
export const reservedArticles = (
  supplier: Pick<Supplier, "kinds" | "proofs">,
  day: string,
  rules: Rules,
): ReservedArticle[] =>
  reservations
    .flatMap((modality) => {
      const articles = supplier.kinds.flatMap(
        (kind) => articleUnder(supplier, modality, kind, day, rules) ?? [],
      );
      const best = articles.find(({ status }) => status === "open") ?? articles[0];
      return best ? [best] : [];
    })
    .toSorted((a, b) => Number(b.status === "open") - Number(a.status === "open"));
