import { type Category, categoryLabel } from "../../shared/categories/categories.ts";
import type { LineChange } from "../../shared/imports/import-lines.ts";
import { kindName, type SupplierKind } from "../../shared/suppliers/kinds.ts";
import { supplierStatusLabels } from "../../shared/suppliers/lifecycle.ts";
import { periodText } from "../../shared/suppliers/proof-validity.ts";
import type { Proof, Supplier } from "../../shared/suppliers/schema.ts";
import type { ProofChange } from "../../shared/suppliers/vouched-proofs.ts";
import type { ListWord } from "./list-words.ts";

/** What a change says, without its fate. */
export type ChangeText = Omit<LineChange, "fate">;

const lines = (parts: readonly string[]): string => parts.filter(Boolean).join("\n");

const positionText = ({ lat, lon }: Supplier["address"]): string =>
  lat === undefined || lon === undefined
    ? ""
    : `position ${lat.toLocaleString("fr-FR")} ; ${lon.toLocaleString("fr-FR")}`;

const addressTexts = (before: Supplier["address"], after: Supplier["address"]) => {
  const moved = positionText(before) !== positionText(after);
  const text = (address: Supplier["address"]) =>
    lines([
      address.line,
      `${address.postalCode} ${address.city}`,
      address.communeCode === undefined ? "commune non reconnue" : "",
      moved ? positionText(address) : "",
    ]);
  return { label: "Adresse", before: text(before), after: text(after) };
};

const contactTexts = (before: Supplier["contact"], after: { name: string; email: string; phone: string }) => {
  const staysPublic = before?.email === after.email && before.public;
  const text = (contact: { name: string; email: string; phone: string } | undefined, isPublic: boolean) =>
    contact
      ? lines([
          contact.name,
          contact.email,
          contact.phone,
          isPublic ? "visible de tous" : "visible de l’équipe seule",
        ])
      : "";
  return { label: "Contact", before: text(before, before?.public ?? false), after: text(after, staysPublic) };
};

const kindTexts = (kinds: readonly SupplierKind[]): string => lines(kinds.map(kindName));

/** A word of a list beside what the profile says, as staff read it. */
export const wordText = (profile: Supplier, word: ListWord, categories: readonly Category[]): ChangeText => {
  const path = word.field;
  switch (word.field) {
    case "name":
      return { path, label: "Nom", before: profile.name, after: word.value };
    case "description":
      return { path, label: "Présentation", before: profile.description, after: word.value };
    case "website":
      return { path, label: "Site internet", before: profile.website, after: word.value };
    case "address":
      return { path, ...addressTexts(profile.address, word.value) };
    case "contact":
      return { path, ...contactTexts(profile.contact, word.value) };
    case "activities":
      return {
        path,
        label: "Activités",
        before: "",
        after: lines(word.value.map(({ category }) => categoryLabel(categories, category))),
      };
    case "kinds":
      return {
        path,
        label: "Types de structure",
        before: kindTexts(profile.kinds),
        after: kindTexts([...profile.kinds, word.value]),
      };
  }
};

const proofPeriod = (proof: Proof): string => lines([proof.authority, periodText(proof)]);

export const proofText = ({ before, after }: ProofChange): ChangeText => ({
  path: "proofs",
  label: `Justificatif : ${kindName(after.kind)}`,
  before: before ? proofPeriod(before) : "",
  after: proofPeriod(after),
});

export const statusText = (before: Supplier, after: Supplier): ChangeText[] =>
  before.status === after.status
    ? []
    : [
        {
          path: "status",
          label: "État",
          before: supplierStatusLabels[before.status],
          after: supplierStatusLabels[after.status],
        },
      ];
