import { dayText } from "../../shared/dates.ts";
import type { Place } from "../../shared/geo/places.ts";
import type { Zone } from "../../shared/geo/zones.ts";
import { serviceLabels } from "../../shared/kinds.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import { amount, list, phone, siret } from "../format.ts";
import { kindTitle } from "../suppliers/kind-names.ts";

/** One thing that a page says, in words, under a name that stays the same from one version to the next. */
export type Fact = { key: string; label: string; text: string };

/** A page before or after: what waits has no word of staff on its proofs. */
export type Page = Pick<
  Supplier,
  "name" | "siret" | "kinds" | "description" | "website" | "address" | "activities" | "contact"
> & { proofs: readonly Omit<Supplier["proofs"][number], "checked" | "equivalentTo">[] };

/** How names of things are found. */
export type Names = { category: (id: string) => string; place: (place: Place) => string };

const zoneText = (zone: Zone, city: string, { place }: Names): string =>
  zone.type === "country"
    ? "Toute la France"
    : zone.type === "radius"
      ? `${zone.km} km autour de ${city}`
      : list(zone.areas.map(place));

const activityFacts = ({ activities, address }: Page, names: Names): Fact[] =>
  activities.map((activity) => ({
    key: `activity ${activity.category}`,
    label: `Activité : ${names.category(activity.category)}`,
    text: [
      list(activity.services.map((service) => serviceLabels[service])),
      zoneText(activity.zone, address.city, names),
      activity.yearlyCapacity === undefined ? "" : `${amount(activity.yearlyCapacity)} HT par an`,
      activity.description,
    ]
      .filter(Boolean)
      .join("\n"),
  }));

const proofFacts = ({ proofs }: Page): Fact[] =>
  proofs.map(({ kind, reference, authority, validFrom, validUntil, file }) => ({
    key: `proof ${kind} ${reference}`,
    label: `Justificatif : ${kindTitle(kind)}`,
    text: [
      reference,
      authority,
      `du ${dayText(validFrom)} au ${dayText(validUntil)}`,
      file ? `fichier : ${file.name}` : "sans fichier",
    ]
      .filter(Boolean)
      .join("\n"),
  }));

const contactText = (contact: Supplier["contact"]): string =>
  contact
    ? [
        contact.name,
        contact.email,
        phone(contact.phone),
        contact.public ? "visible de tous" : "visible de l’équipe seule",
      ]
        .filter(Boolean)
        .join("\n")
    : "";

/** Everything that a page says. */
export const factsOf = (page: Page, names: Names): Fact[] => [
  { key: "name", label: "Nom", text: page.name },
  { key: "siret", label: "SIRET", text: siret(page.siret) },
  { key: "kinds", label: "Types", text: page.kinds.map(kindTitle).join("\n") },
  { key: "description", label: "Présentation", text: page.description },
  { key: "website", label: "Site internet", text: page.website },
  {
    key: "address",
    label: "Adresse",
    text: [page.address.line, `${page.address.postalCode} ${page.address.city}`].filter(Boolean).join("\n"),
  },
  { key: "contact", label: "Contact", text: contactText(page.contact) },
  ...activityFacts(page, names),
  ...proofFacts(page),
];
