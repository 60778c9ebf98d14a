import { phoneText } from "../../shared/fields/phone-text.ts";
import type { Place } from "../../shared/geo/places.ts";
import type { Zone } from "../../shared/geo/zones.ts";
import { serviceLabels } from "../../shared/suppliers/kinds.ts";
import { periodText } from "../../shared/suppliers/proof-validity.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { amount, list, siret } from "../platform/format.ts";
import { kindTitle } from "../reference/kind-names.ts";

/** One thing that a profile says, in words, under a name that stays the same from one version to the next. */
export type Fact = { key: string; label: string; text: string };

/** A profile before or after a change: the version that waits holds no decision of staff on its proofs. */
export type Profile = Pick<
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

const activityFacts = ({ activities, address }: Profile, names: Names): Fact[] =>
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

const proofFacts = ({ proofs }: Profile): Fact[] =>
  proofs.map(({ kind, reference, authority, validFrom, validUntil, file }) => ({
    key: `proof ${kind} ${reference}`,
    label: `Justificatif : ${kindTitle(kind)}`,
    text: [
      reference,
      authority,
      periodText({ validFrom, validUntil }),
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
        phoneText(contact.phone),
        contact.public ? "visible de tous" : "visible de l’équipe seule",
      ]
        .filter(Boolean)
        .join("\n")
    : "";

/** Everything that a profile says. */
export const factsOf = (profile: Profile, names: Names): Fact[] => [
  { key: "name", label: "Nom", text: profile.name },
  { key: "siret", label: "SIRET", text: siret(profile.siret) },
  { key: "kinds", label: "Types", text: profile.kinds.map(kindTitle).join("\n") },
  { key: "description", label: "Présentation", text: profile.description },
  { key: "website", label: "Site internet", text: profile.website },
  {
    key: "address",
    label: "Adresse",
    text: [profile.address.line, `${profile.address.postalCode} ${profile.address.city}`]
      .filter(Boolean)
      .join("\n"),
  },
  { key: "contact", label: "Contact", text: contactText(profile.contact) },
  ...activityFacts(profile, names),
  ...proofFacts(profile),
];
