import * as z from "zod";
import type { Buyer } from "../../shared/buyers/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import type { OutcomeAnswer } from "../../shared/followups/outcome-answers.ts";
import type { Outcome } from "../../shared/followups/outcomes.ts";
import { type Wave, waveStartsAt } from "../../shared/followups/schema.ts";
import { chosenModality } from "../../shared/intents/modalities.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { intentStatusSchema } from "../../shared/intents/schema.ts";
import type { Meeting } from "../../shared/meetings/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { addDays, parisDay } from "../../shared/time/paris-days.ts";
import { contractIdOf } from "../contracts/repository.ts";
import { followUpIdOf } from "../followups/repository.ts";
import { meetingIdOf } from "../meetings/repository.ts";
import { historyTo, intentOf } from "./intents.ts";
import { pastRows } from "./past-rows.ts";
import { readRows } from "./places.ts";
import { registrationsOf } from "./registrations.ts";

/** The words in past-rows.ts for a buyer's answer. */
const saidSchema = z.enum(["none", "kept", "quote", "planned", "launched", "awarded"]);
const answerOf = {
  none: "noFollowUp",
  kept: "contactKept",
  quote: "visitOrQuote",
  planned: "consultationPlanned",
  launched: "consultationLaunched",
  awarded: "contractAwarded",
} as const satisfies Record<z.infer<typeof saidSchema>, OutcomeAnswer>;

export type PastWorld = {
  rencontre: Rencontre;
  intents: Intent[];
  registrations: Registration[];
  meetings: Meeting[];
  /** The buyers' latest answer about each meeting. */
  outcomes: Outcome[];
  contracts: Contract[];
};

const STATE = 10;
const MEETINGS = 11;
const waves: readonly Wave[] = [30, 90, 180];

/** Usual orders of magnitude: euros of a contract per hour of insertion, and hours per beneficiary. */
const EUROS_PER_HOUR = { reserved: 28, other: 140 };
const HOURS_PER_BENEFICIARY = 420;

const reasons = [
  "Le calendrier du projet a changé.",
  "Le volume dépasse ce que le fournisseur peut prendre.",
  "Un autre fournisseur solidaire a été retenu.",
  "Le besoin a été couvert par un marché existant.",
];

/** `Éclat Solidaire: planned launched awarded` */
const readMeeting = (text: string) => {
  const [name = "", answers = ""] = text.split(": ");
  return { name, answers: answers.split(" ") };
};

const intentsOfRows = (rows: readonly string[][], buyers: readonly Buyer[], today: string): Intent[] =>
  rows.map((row, index) => {
    const status = intentStatusSchema.parse(row[STATE]);
    const reason = "Le besoin a disparu avec le report du chantier.";
    const intent = intentOf(row, {
      id: `int_demopast${String(index + 1).padStart(3, "0")}`,
      buyers,
      today,
      history: historyTo(status, addDays(today, -20 - index), reason),
    });
    return status === "dropped" ? { ...intent, reason } : intent;
  });

const contractOf = (intent: Intent, meeting: Meeting, today: string): Contract => {
  const months = intent.durationMonths ?? 12;
  const amount = Math.round(((intent.yearlyAmount ?? 0) * months) / 12);
  const reserved =
    intent.modality.startsWith("L2113") || intent.modality === "DIRECT" || intent.modality === "LIBRE";
  const hours = Math.round(amount / (reserved ? EUROS_PER_HOUR.reserved : EUROS_PER_HOUR.other));
  const awardedOn =
    intent.launchDate < addDays(today, -45) ? addDays(intent.launchDate, 35) : addDays(today, -8);
  return {
    id: contractIdOf(meeting.id),
    version: 0,
    createdAt: `${awardedOn}T10:00:00.000Z`,
    updatedAt: `${awardedOn}T10:00:00.000Z`,
    rencontreId: meeting.rencontreId,
    meetingId: meeting.id,
    intentId: intent.id,
    buyerId: intent.buyerId,
    buyerName: meeting.buyer.name,
    supplierId: meeting.supplier.organisationId,
    supplierName: meeting.supplier.name,
    title: intent.title,
    category: intent.category,
    modality: chosenModality(intent.modality),
    departement: "31",
    amount,
    awardedOn,
    hours,
    beneficiaries: Math.max(1, Math.round(hours / HOURS_PER_BENEFICIARY)),
    note: "",
    status: "confirmed",
  };
};

/** A buyer's final report on a meeting: their answer to the last wave that they answered. */
const outcomeOf = (
  rencontre: Rencontre,
  meeting: Meeting,
  said: readonly string[],
  place: number,
): Outcome | undefined => {
  const words = said.map((word) => saidSchema.safeParse(word).data);
  const last = words.findLastIndex((word) => word !== undefined);
  const word = words[last];
  const wave = waves[last];
  if (word === undefined || wave === undefined) return undefined;
  const answeredAt = waveStartsAt(addDays(rencontre.date, 1 + (place % 9)), wave);
  const contractId = word === "awarded" ? contractIdOf(meeting.id) : undefined;
  return {
    rencontreId: rencontre.id,
    rencontreTitle: rencontre.title,
    meetingId: meeting.id,
    side: "buyer",
    version: 0,
    createdAt: answeredAt,
    updatedAt: answeredAt,
    buyer: { organisationId: meeting.buyer.organisationId, name: meeting.buyer.name },
    supplier: { organisationId: meeting.supplier.organisationId, name: meeting.supplier.name },
    intents: meeting.intents.map(({ id, title }) => ({ id, title })),
    answer: answerOf[word],
    ...(word === "none" ? { why: reasons[place % reasons.length] ?? "" } : {}),
    ...(contractId ? { contractId } : {}),
    ...(word === "planned" ? { date: addDays(parisDay(answeredAt), 60 + (place % 4) * 15) } : {}),
    note: "",
    wave,
    followUpId: followUpIdOf(rencontre.id, meeting.buyer.registrationId, wave),
    answeredAt,
  };
};

/** The first slot in which neither is busy, and a table that is free then. */
const placeIn = (rencontre: Rencontre, taken: readonly Meeting[], names: readonly string[]) => {
  for (const slot of rencontre.slots) {
    const then = taken.filter(({ place }) => place?.slot === slot.id);
    const busy = then.some(
      ({ buyer, supplier }) => names.includes(buyer.name) || names.includes(supplier.name),
    );
    if (!busy && then.length < rencontre.tables)
      return { slot: slot.id, start: slot.start, end: slot.end, table: then.length + 1 };
  }
  throw new Error(`no slot left for ${names.join(" and ")} in the demonstration data`);
};

/** The last rencontre: its participants, their meetings, what buyers answered since, and the contracts. */
export const pastWorld = (
  today: string,
  rencontre: Rencontre,
  { buyers, suppliers }: { buyers: readonly Buyer[]; suppliers: readonly Supplier[] },
): PastWorld => {
  const rows = readRows(pastRows);
  const intents = intentsOfRows(rows, buyers, today);
  const planned = rows.flatMap((row, index) =>
    (row[MEETINGS] ?? "").split("; ").map((text) => ({ ...readMeeting(text), intent: intents[index] })),
  );
  const names = new Set(planned.map(({ name }) => name));
  const came = {
    buyers: buyers.filter(({ id }) => intents.some(({ buyerId }) => buyerId === id)),
    suppliers: suppliers.filter(({ name }) => names.has(name)),
  };
  const registrations = registrationsOf(rencontre, { ...came, intents });
  const partyOf = (matches: (registration: Registration) => boolean) => {
    const found = registrations.find(matches);
    if (!found) throw new Error("the demonstration data name somebody who did not come");
    return { registrationId: found.id, organisationId: found.organisationId, name: found.organisationName };
  };

  const meetings: Meeting[] = [];
  const outcomes: Outcome[] = [];
  const contracts: Contract[] = [];
  for (const { name, answers: said, intent } of planned) {
    if (!intent) continue;
    const buyer = partyOf(({ organisationId }) => organisationId === intent.buyerId);
    const supplier = partyOf(({ organisationName }) => organisationName === name);
    const pair = { buyer: buyer.registrationId, supplier: supplier.registrationId };
    const missed = said[0] === "absent";
    const meeting: Meeting = {
      id: meetingIdOf(rencontre.id, pair),
      rencontreId: rencontre.id,
      version: 0,
      createdAt: `${addDays(rencontre.date, -14)}T10:00:00.000Z`,
      updatedAt: `${rencontre.date}T15:00:00.000Z`,
      buyer,
      supplier,
      place: placeIn(rencontre, meetings, [buyer.name, supplier.name]),
      score: 0.6 + ((meetings.length * 7) % 30) / 100,
      intents: [
        {
          id: intent.id,
          title: intent.title,
          reasons: ["Exerce une activité de cette famille d’achats."],
          why: {
            buyer: "Son activité est de la famille d’achats que vous recherchez.",
            supplier: "Votre activité est de la famille d’achats recherchée.",
          },
        },
      ],
      status: missed ? "noShow" : "held",
      absent: missed ? ["supplier"] : [],
      round: 1,
    };
    meetings.push(meeting);
    const outcome = outcomeOf(rencontre, meeting, said, meetings.length);
    if (outcome) outcomes.push(outcome);
    if (outcome?.contractId) contracts.push(contractOf(intent, meeting, today));
  }
  return { rencontre, intents, registrations, meetings, outcomes, contracts };
};
