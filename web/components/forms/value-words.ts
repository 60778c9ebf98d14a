import { legalStatusLabels } from "../../../shared/buyers/legal-statuses.ts";
import { shippedCategories } from "../../../shared/categories/categories.ts";
import { labelOf } from "../../../shared/errors/field-errors.ts";
import { modalities } from "../../../shared/intents/modalities.ts";
import { modalityLabel } from "../../../shared/law/modalities.ts";
import { rencontreFormatLabels } from "../../../shared/rencontres/formats.ts";
import { kindName, serviceLabels, supplierKinds } from "../../../shared/suppliers/kinds.ts";
import { dayText } from "../../../shared/time/dates.ts";
import { amount, number } from "../../platform/format.ts";

const labelled =
  <K extends string>(labels: Readonly<Record<K, string>>) =>
  (value: string): string | undefined =>
    Object.entries<string>(labels).find(([code]) => code === value)?.[1];

const kindLabels = Object.fromEntries(supplierKinds.map((kind) => [kind, kindName(kind)]));
const modalityLabels = Object.fromEntries(modalities.map((modality) => [modality, modalityLabel(modality)]));
const natureLabels = { WORKS: "Travaux", SUPPLIES: "Fournitures", SERVICES: "Services" };
const sessionLabels = { AM: "Matin", PM: "Après-midi" };
const answerLabels = { yes: "Oui", no: "Non" };

/** How the codes of a field are told. A family that the team has added is told by its id, which is made of its words. */
const words: Record<string, (value: string) => string | undefined> = {
  category: (id) => shippedCategories.find((category) => category.id === id)?.label,
  kind: labelled(kindLabels),
  kinds: labelled(kindLabels),
  services: labelled(serviceLabels),
  modality: labelled(modalityLabels),
  nature: labelled(natureLabels),
  legalStatus: labelled(legalStatusLabels),
  format: labelled(rencontreFormatLabels),
  session: labelled(sessionLabels),
  open: labelled(answerLabels),
};

const euros = new Set(["amount", "yearlyAmount", "totalAmount", "allLotsAmount", "yearlyCapacity"]);

/** What identifies a thing for machines, and says nothing to a reader. */
const unsaid = new Set(["key", "id", "lat", "lon", "communeCode", "type", "bytes", "code"]);

/** The lines that tell a field's value in French; none where nothing was written. */
export const linesOf = (field: string, value: unknown): string[] => {
  if (value === undefined || value === null || value === "") return [];
  if (typeof value === "boolean") return [value ? "Oui" : "Non"];
  if (typeof value === "number") return [euros.has(field) ? `${amount(value)} HT` : number(value)];
  if (typeof value === "string")
    return [words[field]?.(value) ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? dayText(value) : value)];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => linesOf(field, item));
  if (typeof value !== "object") return [];
  return Object.entries(value)
    .filter(([name]) => !unsaid.has(name))
    .flatMap(([name, part]) => {
      const lines = linesOf(name, part);
      return lines.length === 0 ? [] : [`${labelOf([field, name])} : ${lines.join(", ")}`];
    });
};
