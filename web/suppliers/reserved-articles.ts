import type { Modality } from "../../shared/intents/schema.ts";
import { type EitiRule, kindVerdict } from "../../shared/law/kinds.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { isValidOn, lastDayOf } from "../../shared/suppliers/proof-validity.ts";
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

type Rules = {
  eiti: readonly EitiRule[];
  /** Categories whose CPV codes are, all or in part, on the list of services of L2113-15. */
  essCategories: Readonly<Record<string, "all" | "some">>;
};

const reservations: readonly Modality[] = ["L2113-12", "L2113-13", "L2113-14", "L2113-15"];

const proofOf = (supplier: Pick<Supplier, "proofs">, kind: SupplierKind, day: string): Proof | undefined =>
  supplier.proofs
    .filter((proof) => proof.kind === kind && isValidOn(proof, day))
    .toSorted((a, b) => Number(b.checked) - Number(a.checked) || lastDayOf(b).localeCompare(lastDayOf(a)))[0];

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

/**
 * L2113-15 is for services of a list only: nothing for a supplier none of whose activities is on it, and to be
 * looked at where only a part of their CPV codes is.
 */
const ofItsActivities = (
  article: ReservedArticle,
  { activities }: Pick<Supplier, "activities">,
  { essCategories }: Rules,
): ReservedArticle[] => {
  if (article.modality !== "L2113-15") return [article];
  const listed = activities.map(({ category }) => essCategories[category]);
  if (listed.includes("all")) return [article];
  if (!listed.includes("some")) return [];
  return [
    {
      ...article,
      status: "toCheck",
      note: "Une partie seulement des services de ses familles d’achats est dans la liste : vérifiez les codes CPV de votre marché.",
    },
  ];
};

/** The reservations that a supplier can win on a day, each under its surest kind; those that are sure first. */
export const reservedArticles = (
  supplier: Pick<Supplier, "kinds" | "proofs" | "activities">,
  day: string,
  rules: Rules,
): ReservedArticle[] =>
  reservations
    .flatMap((modality) => {
      const articles = supplier.kinds.flatMap(
        (kind) => articleUnder(supplier, modality, kind, day, rules) ?? [],
      );
      const best = articles.find(({ status }) => status === "open") ?? articles[0];
      return best ? ofItsActivities(best, supplier, rules) : [];
    })
    .toSorted((a, b) => Number(b.status === "open") - Number(a.status === "open"));
