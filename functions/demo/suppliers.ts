import * as z from "zod";
import { categoryById, shippedCategories } from "../../shared/categories/categories.ts";
import { type Activity, type Supplier, supplierKindSchema } from "../../shared/suppliers/schema.ts";
import { addDays } from "../../shared/time/paris-days.ts";
import { addressOf, contactOf, siretOf } from "./organisation.ts";
import { readRows, zoneOf } from "./places.ts";
import { endingIn, proofOf } from "./proofs.ts";
import { otherSupplierRows, registeredSupplierRows } from "./supplier-rows.ts";

const services = { P: "PRESTATION", M: "MISE_A_DISPOSITION", F: "PRODUCTION" } as const;
const lettersSchema = z.array(z.enum(["P", "M", "F"]));

/** `PRESTATION` and others from their letters, `P F`. */
export const servicesOf = (letters: readonly string[]): Activity["services"] =>
  lettersSchema.parse(letters).map((letter) => services[letter]);

/**
 * A sentence on an activity from the trade words of its category: « Entretien d’espaces verts : tonte,
 * taille, désherbage. »
 */
const sentenceOn = (category: string, serial: number): string => {
  const { label = "", synonyms = [] } = categoryById(shippedCategories, category) ?? {};
  const first = serial % Math.max(1, synonyms.length - 2);
  return `${label}\u00a0: ${synonyms.slice(first, first + 3).join(", ")}.`;
};

/** `restauration/traiteur P F r40 350`. */
const activityOf = (text: string, serial: number): Activity => {
  const parts = text.split(" ");
  const category = parts[0] ?? "";
  return {
    category,
    services: servicesOf(parts.slice(1, -2)),
    description: sentenceOn(category, serial),
    zone: zoneOf(parts.at(-2) ?? ""),
    yearlyCapacity: Number(parts.at(-1)) * 1_000,
  };
};

const published = (row: string[], serial: number, today: string): Supplier => {
  const [name = "", kinds = "", town = "", activities = "", description = ""] = row;
  const createdAt = `${addDays(today, -600 + serial)}T08:00:00.000Z`;
  const publishedAt = `${addDays(today, -590 + serial)}T09:30:00.000Z`;
  return {
    id: `sup_demo${String(serial).padStart(3, "0")}`,
    version: 0,
    createdAt,
    updatedAt: publishedAt,
    submittedAt: createdAt,
    publishedAt,
    status: "published",
    siret: siretOf(serial),
    name,
    kinds: z.array(supplierKindSchema).parse(kinds.split(" ")),
    description,
    website: "",
    address: addressOf(serial, town),
    activities: activities.split("; ").map((activity) => activityOf(activity, serial)),
    proofs: kinds.split(" ").map((kind) => proofOf(supplierKindSchema.parse(kind), serial, today)),
    contact: contactOf(serial, name, serial % 3 !== 0),
  };
};

type Change = (supplier: Supplier, today: string) => Partial<Supplier>;

const firstProofEnds =
  (days: number): Change =>
  ({ proofs: [first, ...others] }, today) => ({
    proofs: first ? [endingIn(first, today, days), ...others] : [],
  });

const submitted: Change = ({ proofs }, today) => ({
  status: "submitted",
  publishedAt: undefined,
  submittedAt: `${addDays(today, -4)}T14:10:00.000Z`,
  updatedAt: `${addDays(today, -4)}T14:10:00.000Z`,
  proofs: proofs.map((proof) => ({ ...proof, checked: false })),
});

const draft: Change = () => ({ status: "draft", publishedAt: undefined, submittedAt: undefined, proofs: [] });

const refused =
  (reason: string): Change =>
  (supplier, today) => ({ ...submitted(supplier, today), status: "draft", submittedAt: undefined, reason });

const suspended =
  (days: number): Change =>
  (supplier, today) => ({
    ...firstProofEnds(days)(supplier, today),
    status: "suspended",
    reason:
      "Le justificatif a expiré il y a plus de 30 jours : envoyez la nouvelle convention pour revenir en ligne.",
  });

const withoutContact: Change = () => ({ contact: undefined });

const changesWaiting: Change = (
  { kinds, siret, name, website, address, activities, proofs, contact },
  today,
) =>
  contact === undefined
    ? {}
    : {
        draft: {
          input: {
            siret,
            name,
            kinds,
            website,
            address,
            activities,
            contact,
            description:
              "Nouvel atelier de 600 m² : nous assurons désormais aussi le réemploi de matériaux de chantier.",
            proofs: proofs.map(({ checked: _, ...proof }) => proof),
          },
          submittedAt: `${addDays(today, -2)}T10:45:00.000Z`,
        },
      };

/** Cases that staff must handle, by the name of the supplier. */
const cases: Readonly<Record<string, Change>> = {
  "Les Jardins du Lauragais": firstProofEnds(52),
  "Scène Ouverte 31": firstProofEnds(25),
  "Pré Vert Entretien": firstProofEnds(-12),
  "Atelier du Fer": firstProofEnds(-3),
  "Net’Action Muretain": suspended(-48),
  "Reliures d’Antan": suspended(-75),
  "Toits du Midi": submitted,
  "Élec’Insertion": submitted,
  "Colis Doux": submitted,
  "Web Inclusif": submitted,
  "Paniers du Midi": submitted,
  "Santé Proche": (supplier, today) => ({
    ...submitted(supplier, today),
    ...firstProofEnds(-20)(supplier, today),
  }),
  "Biocycle Solidaire": draft,
  "Images du Canal": draft,
  "Savons de Garonne": refused(
    "Le numéro de l’agrément est illisible : joignez la première page du contrat pluriannuel.",
  ),
  "Compteurs d’Oc": refused("Précisez les communes où vous intervenez."),
  "La Ressource du Volvestre": changesWaiting,
  "Eaux Claires Insertion": withoutContact,
  "Démantèle’Oc": withoutContact,
};

/**
 * The suppliers of the demonstration, in the order of the rows: the first ones come to the next rencontre.
 */
export const demoSuppliers = (today: string): Supplier[] =>
  [...readRows(registeredSupplierRows), ...readRows(otherSupplierRows)].map((row, index) => {
    const supplier = published(row, index + 1, today);
    return { ...supplier, ...cases[supplier.name]?.(supplier, today) };
  });

/** How many of them come to the next rencontre. */
export const registeredSuppliers = readRows(registeredSupplierRows).length;
