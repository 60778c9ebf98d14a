import { sharedContacts } from "../../shared/rencontres/comers.ts";
import type { Preparation } from "../../shared/rencontres/preparation.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { usualMinimum } from "../../shared/rounds/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";

type Brought = { id: string; category: string };
type Matched = { intentId: string; supplierId: string };

/**
 * The input for finding gaps: the participants, the intents brought, and which suppliers could answer which.
 */
export type GapSource = {
  registrations: readonly Registration[];
  intents: readonly Brought[];
  matches: readonly Matched[];
};

const named = ({ id, organisationId, organisationName }: Registration) => ({
  registrationId: id,
  organisationId,
  name: organisationName,
});

const familiesOf = ({ intents, matches }: GapSource): Preparation["families"] => {
  const answering = Map.groupBy(matches, ({ intentId }) => intentId);
  return [...Map.groupBy(intents, ({ category }) => category)]
    .map(([category, group]) => ({
      category,
      intents: group.length,
      suppliers: new Set(
        group.flatMap(({ id }) => (answering.get(id) ?? []).map(({ supplierId }) => supplierId)),
      ).size,
    }))
    .sort((a, b) => a.suppliers - b.suppliers || b.intents - a.intents || (a.category < b.category ? -1 : 1));
};

const shortBuyersOf = ({ registrations, matches }: GapSource): Preparation["shortBuyers"] =>
  registrations
    .filter(({ side }) => side === "buyer")
    .flatMap((registration) => {
      const brought = new Set(registration.intentIds);
      const possible = new Set(
        matches.flatMap(({ intentId, supplierId }) => (brought.has(intentId) ? [supplierId] : [])),
      ).size;
      const wanted = registration.minMeetings ?? usualMinimum;
      return possible < wanted ? [{ ...named(registration), possible, wanted }] : [];
    });

/** Cumulative number of registrations by day. */
const trendOf = (registrations: readonly Registration[]): Preparation["trend"] => {
  const counts = { buyers: 0, suppliers: 0 };
  const byDay = Map.groupBy(registrations, ({ createdAt }) => parisDay(createdAt));
  return [...byDay.keys()].sort().map((day) => {
    for (const { side } of byDay.get(day) ?? []) counts[side === "buyer" ? "buyers" : "suppliers"] += 1;
    return { day, ...counts };
  });
};

/** The gaps: where supply and demand of the registered participants do not match. */
export const gapsOf = (source: GapSource): Omit<Preparation, "fillers"> => {
  const { registrations, intents, matches } = source;
  const suppliers = registrations.filter(({ side }) => side === "supplier");
  const useful = new Set(matches.map(({ supplierId }) => supplierId));
  return {
    buyers: registrations.length - suppliers.length,
    suppliers: suppliers.length,
    intents: intents.length,
    trend: trendOf(registrations),
    families: familiesOf(source),
    idleSuppliers: suppliers.filter(({ organisationId }) => !useful.has(organisationId)).map(named),
    shortBuyers: shortBuyersOf(source),
    sharedContacts: sharedContacts(registrations).map(({ name, registrations: own, apart }) => ({
      name,
      participants: own.map(named),
      apart,
    })),
  };
};

/**
 * The intents without enough answers: without any registered supplier, or of a buyer with too few possible
 * meetings.
 */
export const uncoveredIntents = (
  { registrations, matches }: Pick<GapSource, "registrations" | "matches">,
  shortBuyers: Preparation["shortBuyers"],
): Set<string> => {
  const answered = new Set(matches.map(({ intentId }) => intentId));
  const short = new Set(shortBuyers.map(({ registrationId }) => registrationId));
  return new Set(
    registrations.flatMap(({ id, intentIds }) =>
      intentIds.filter((intentId) => short.has(id) || !answered.has(intentId)),
    ),
  );
};
