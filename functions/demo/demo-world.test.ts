import { describe, expect, it } from "vitest";
import * as z from "zod";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { sectorOf, shippedCategories } from "../../shared/categories/categories.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { isSiret } from "../../shared/fields/siret.ts";
import { outcomeSchema } from "../../shared/followups/outcomes.ts";
import { coverageOf, coverageTarget, zoneCover } from "../../shared/geo/coverage.ts";
import { type Intent, intentSchema } from "../../shared/intents/schema.ts";
import { eligibility } from "../../shared/law/eligibility.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import { meetingSchema } from "../../shared/meetings/schema.ts";
import { registrationSchema, rencontreSchema } from "../../shared/rencontres/schema.ts";
import { familyOf } from "../../shared/suppliers/kinds.ts";
import { lastDayOf } from "../../shared/suppliers/proof-validity.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import { demoWorld } from "./demo-world.ts";

const today = "2026-11-22";
const world = demoWorld(today);
const { suppliers, buyers, intents, registrations, rencontre, past } = world;
const allIntents = [...intents, ...past.intents];
const gazetteer = loadGazetteer();

const faults = (schema: z.ZodType, documents: readonly unknown[]) =>
  documents.flatMap((document) => {
    const { error } = schema.safeParse(document);
    return error ? [z.prettifyError(error)] : [];
  });

const legalStatusOf = (intent: Intent) => buyers.find(({ id }) => id === intent.buyerId)?.legalStatus;

describe("the demonstration data", () => {
  it("follow the schemas of the documents", () => {
    expect(faults(supplierSchema, suppliers)).toEqual([]);
    expect(faults(buyerSchema, buyers)).toEqual([]);
    expect(faults(intentSchema, allIntents)).toEqual([]);
    expect(faults(rencontreSchema, [rencontre, past.rencontre])).toEqual([]);
    expect(faults(registrationSchema, [...registrations, ...past.registrations])).toEqual([]);
    expect(faults(meetingSchema, past.meetings)).toEqual([]);
  });

  it("are of the size of TME's first rencontre", () => {
    const coming = (side: string) =>
      registrations.filter((registration) => registration.side === side).length;
    expect([coming("buyer"), coming("supplier")]).toEqual([46, 38]);
    expect(suppliers.length).toBe(98);
    expect(intents.length).toBeGreaterThanOrEqual(85);
    expect(new Set(intents.map(({ category }) => sectorOf(category))).size).toBe(14);
    const families = shippedCategories.filter(({ id, sector }) => id !== sector).map(({ id }) => id);
    const offered = new Set(
      suppliers.flatMap(({ activities }) => activities.map(({ category }) => category)),
    );
    expect(families.filter((family) => !offered.has(family))).toEqual([]);
  });

  it("are the same for the same day, and hold on other days", () => {
    expect(demoWorld(today)).toEqual(world);
    for (const day of ["2026-12-31", "2027-03-01", "2028-02-29"]) {
      const other = demoWorld(day);
      expect(faults(intentSchema, [...other.intents, ...other.past.intents])).toEqual([]);
      expect(faults(rencontreSchema, [other.rencontre, other.past.rencontre])).toEqual([]);
      expect(faults(supplierSchema, other.suppliers)).toEqual([]);
      expect(other.rencontre.date > day && other.past.rencontre.date < day).toBe(true);
    }
  });

  it("name nobody real: unused SIRET, addresses at exemple.fr, numbers kept for fiction", () => {
    const organisations = [...suppliers, ...buyers];
    const sirets = organisations.map(({ siret }) => siret);
    expect(sirets.filter((siret) => !isSiret(siret) || !siret.startsWith("999"))).toEqual([]);
    expect(new Set(sirets).size).toBe(sirets.length);
    expect(new Set(organisations.map(({ id }) => id)).size).toBe(organisations.length);
    expect(new Set(organisations.map(({ name }) => name)).size).toBe(organisations.length);
    const contacts = organisations.flatMap(({ contact }) => contact ?? []);
    expect(new Set(contacts.map(({ email }) => email)).size).toBe(contacts.length);
    for (const { email, phone } of contacts) {
      expect(email).toMatch(/^[a-z0-9-]+@exemple\.fr$/);
      expect(phone).toMatch(/^05 36 49 \d\d \d\d$/);
    }
  });

  it("name places that exist", () => {
    const zones = suppliers.flatMap(({ activities }) => activities.map(({ zone }) => zone));
    const places = [
      ...allIntents.flatMap((intent) => intent.places),
      ...zones.flatMap((zone) => (zone.type === "areas" ? zone.areas : [])),
    ];
    expect(places.filter((place) => gazetteer.area(place) === undefined)).toEqual([]);
    for (const { address } of [...suppliers, ...buyers]) {
      const commune = gazetteer.commune(address?.communeCode ?? "");
      expect(commune?.name.replace("'", "’")).toBe(address?.city);
      expect(commune?.postalCodes).toContain(address?.postalCode);
    }
  });

  it("use each modality as the law of the launch day allows", () => {
    const closed = allIntents.flatMap((intent) => {
      const { modality, category, cpv, yearlyAmount, durationMonths } = intent;
      const need = {
        date: intent.launchDate,
        legalStatus: legalStatusOf(intent),
        ...{ category, cpv, yearlyAmount, durationMonths },
      };
      const answer = eligibility(need, shippedRules).modalities.find((one) => one.modality === modality);
      return answer?.open ? [] : [[intent.title, modality, answer?.reasons.map(({ text }) => text)]];
    });
    expect(closed).toEqual([]);
    expect(new Set(intents.map(({ modality }) => modality)).size).toBeGreaterThanOrEqual(7);
  });

  it("give nearly every intent a supplier of the next rencontre to meet", () => {
    const coming = new Set(registrations.map(({ organisationId }) => organisationId));
    const fits = (offered: string, wanted: string) => offered === wanted || offered === sectorOf(wanted);
    const served = intents.filter((intent) => {
      const target = coverageTarget(gazetteer, intent.places);
      return suppliers.some(
        (supplier) =>
          coming.has(supplier.id) &&
          supplier.activities.some(
            ({ category, zone }) =>
              fits(category, intent.category) &&
              coverageOf(zoneCover(gazetteer, zone, supplier.address), target).share > 0,
          ),
      );
    });
    expect(served.length / intents.length).toBeGreaterThan(0.95);
  });

  it("leave staff some work: pages to check, refused, suspended, proofs ended or about to end", () => {
    const byStatus = Map.groupBy(suppliers, ({ status }) => status);
    expect(byStatus.get("submitted")?.length).toBeGreaterThanOrEqual(5);
    expect(byStatus.get("suspended")?.length).toBe(2);
    expect(byStatus.get("draft")?.filter(({ reason }) => reason).length).toBe(2);
    const published = byStatus.get("published") ?? [];
    const expired = published.filter(({ proofs }) => proofs.some((proof) => lastDayOf(proof) < today));
    expect(expired.length).toBe(2);
    const ending = published.filter(({ proofs }) =>
      proofs.some((proof) => lastDayOf(proof) >= today && lastDayOf(proof) < "2027-01-22"),
    );
    expect(ending.length).toBeGreaterThanOrEqual(2);
    for (const { kinds, proofs } of published) {
      expect(kinds.filter((kind) => !proofs.some((proof) => proof.kind === kind))).toEqual([]);
    }
    expect(new Set(suppliers.flatMap(({ kinds }) => kinds.map(familyOf))).size).toBe(3);
  });
});

describe("the registrations of the demonstration", () => {
  it("come from online suppliers and from buyers with what is theirs", () => {
    const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
    const intentById = new Map(intents.map((intent) => [intent.id, intent]));
    const otherSide = { buyer: new Set(byId.keys()), supplier: new Set(buyers.map(({ id }) => id)) };
    const slots = new Set(rencontre.slots.map(({ id }) => id));
    for (const registration of registrations) {
      if (registration.side === "supplier")
        expect(byId.get(registration.organisationId)?.status).toBe("published");
      for (const id of registration.intentIds) {
        expect(intentById.get(id)?.buyerId).toBe(registration.organisationId);
        expect(intentById.get(id)?.status).not.toBe("draft");
      }
      for (const id of [...registration.wishes, ...registration.vetoes]) {
        expect(otherSide[registration.side].has(id)).toBe(true);
      }
      expect(registration.wishes.filter((id) => registration.vetoes.includes(id))).toEqual([]);
      expect(registration.unavailableSlots.filter((id) => !slots.has(id))).toEqual([]);
      expect(registration.createdAt.slice(0, 10) < today).toBe(true);
    }
    expect(registrations.filter(({ wishes }) => wishes.length > 0).length).toBeGreaterThan(15);
    expect(registrations.filter(({ vetoes }) => vetoes.length > 0).length).toBeGreaterThan(0);
    expect(
      registrations.filter(({ unavailableSlots }) => unavailableSlots.length > 0).length,
    ).toBeGreaterThan(10);
  });
});

describe("the last rencontre of the demonstration", () => {
  it("had nobody in two places, and as many tables as it had", () => {
    const places = past.meetings.map(({ place }) => `${place?.slot} ${place?.table}`);
    expect(new Set(places).size).toBe(places.length);
    for (const side of ["buyer", "supplier"] as const) {
      const presences = past.meetings.map(
        (meeting) => `${meeting.place?.slot} ${meeting[side].registrationId}`,
      );
      expect(new Set(presences).size).toBe(presences.length);
    }
    expect(past.meetings.every(({ place }) => (place?.table ?? 0) <= past.rencontre.tables)).toBe(true);
    expect(new Set(past.meetings.map(({ id }) => id)).size).toBe(past.meetings.length);
  });

  it("has answers over 180 days, none after a meeting that did not take place", () => {
    const held = new Set(past.meetings.filter(({ status }) => status === "held").map(({ id }) => id));
    expect(faults(outcomeSchema, past.outcomes)).toEqual([]);
    expect(new Set(past.outcomes.map(({ wave }) => wave))).toEqual(new Set([30, 90, 180]));
    expect(past.outcomes.filter(({ meetingId }) => !held.has(meetingId))).toEqual([]);
    expect(past.outcomes.filter(({ answeredAt }) => answeredAt.slice(0, 10) > today)).toEqual([]);
    expect(past.outcomes.filter(({ answer, why }) => (answer === "noFollowUp") !== Boolean(why))).toEqual([]);
  });

  it("led to contracts that fit their intents", () => {
    expect(past.contracts.length).toBeGreaterThan(10);
    expect(faults(contractSchema, past.contracts)).toEqual([]);
    for (const contract of past.contracts) {
      const intent = past.intents.find(({ id }) => id === contract.intentId);
      expect(contract).toMatchObject({ buyerId: intent?.buyerId, modality: intent?.modality });
      expect(["awarded", "inExecution", "closed"]).toContain(intent?.status);
      expect(contract.awardedOn > past.rencontre.date && contract.awardedOn <= today).toBe(true);
      expect(contract.amount).toBeGreaterThan(0);
      expect(contract.hours).toBeGreaterThan(0);
    }
  });
});
