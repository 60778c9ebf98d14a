import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { kindName } from "../../shared/suppliers/kinds.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";

/** The site and who runs it, in schema.org's words. */
export const organisationFacts = (baseUrl: string) => ({
  "@type": "WebSite",
  name: "Rencontres solidaires",
  url: `${baseUrl}/`,
  inLanguage: "fr",
  publisher: { "@type": "NGO", name: "Toulouse Métropole Emploi" },
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${baseUrl}/annuaire?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});

/** A supplier; the contact only where they made it public. */
export const supplierFacts = (supplier: Supplier, baseUrl: string) => {
  const { address, contact } = supplier;
  const located = address.lat !== undefined && address.lon !== undefined;
  return {
    "@type": "Organization",
    "@id": `${baseUrl}/fournisseurs/${supplier.id}`,
    name: supplier.name,
    url: supplier.website || `${baseUrl}/fournisseurs/${supplier.id}`,
    ...(supplier.description ? { description: supplier.description } : {}),
    identifier: { "@type": "PropertyValue", propertyID: "SIRET", value: supplier.siret },
    additionalType: supplier.kinds.map(kindName),
    address: {
      "@type": "PostalAddress",
      ...(address.line ? { streetAddress: address.line } : {}),
      postalCode: address.postalCode,
      addressLocality: address.city,
      addressCountry: "FR",
    },
    ...(located
      ? {
          location: {
            "@type": "Place",
            geo: { "@type": "GeoCoordinates", latitude: address.lat, longitude: address.lon },
          },
        }
      : {}),
    ...(contact?.email ? { email: contact.email } : {}),
    ...(contact?.phone ? { telephone: contact.phone } : {}),
  };
};

const scheduled = "https://schema.org/EventScheduled";
const eventStatuses: Record<Rencontre["status"], string> = {
  draft: scheduled,
  open: scheduled,
  closed: scheduled,
  matched: scheduled,
  published: scheduled,
  running: scheduled,
  held: scheduled,
  followedUp: scheduled,
  postponed: "https://schema.org/EventPostponed",
  cancelled: "https://schema.org/EventCancelled",
};

/** A rencontre as an event. */
export const rencontreFacts = (rencontre: Rencontre, baseUrl: string) => ({
  "@type": "BusinessEvent",
  name: rencontre.title,
  url: `${baseUrl}/rencontres/${rencontre.id}`,
  startDate: rencontre.date,
  eventStatus: eventStatuses[rencontre.status],
  eventAttendanceMode:
    rencontre.format === "inPerson"
      ? "https://schema.org/OfflineEventAttendanceMode"
      : "https://schema.org/OnlineEventAttendanceMode",
  organizer: { "@type": "NGO", name: "Toulouse Métropole Emploi" },
  ...(rencontre.venue
    ? {
        location: { "@type": "Place", name: rencontre.venue.name, address: rencontre.venue.address ?? "" },
      }
    : {}),
});
