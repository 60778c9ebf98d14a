import type { Intent } from "../../shared/intents.ts";
import { parisDay } from "../../shared/paris-days.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { Round } from "../../shared/rounds.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { getDocuments } from "../db/documents.ts";
import { buyerKey, intentKey, supplierKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { intentDocuments } from "../intents/intent-repository.ts";
import { choicesOf } from "../intents/supplier-choices.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { currentRules } from "../settings/current-rules.ts";
import { suppliers as supplierDocuments } from "../suppliers/supplier-repository.ts";
import type { RoundParticipant, RoundWork } from "./compute.ts";
import { inParallel } from "./in-parallel.ts";
import { meetingsOfParty } from "./meeting-repository.ts";

const over: readonly Intent["status"][] = ["draft", "dropped", "closed"];

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** A registration as a computation sees it. */
export const asParticipant = (registration: Registration): RoundParticipant => {
  const { id, side, organisationId, intentIds, unavailableSlots, minMeetings, maxMeetings } = registration;
  return {
    id,
    side,
    organisationId,
    intentIds,
    unavailable: unavailableSlots,
    ...(minMeetings === undefined ? {} : { minMeetings }),
    ...(maxMeetings === undefined ? {} : { maxMeetings }),
  };
};

/** What the suppliers have behind them in other rencontres: whom they met, and how often they met anybody. */
const pastOf = async (deps: Pick<Deps, "table">, rencontreId: string, supplierIds: readonly string[]) => {
  const histories = await inParallel(supplierIds, 16, (id) => meetingsOfParty(deps, "supplier", id));
  const past = histories.flatMap((meetings) =>
    meetings.filter((m) => m.rencontreId !== rencontreId && (m.status === "held" || m.status === "planned")),
  );
  const met = past.map(({ buyer, supplier }) => ({
    buyerId: buyer.organisationId,
    supplierId: supplier.organisationId,
  }));
  const meetings: Record<string, number> = {};
  for (const { supplierId } of met) meetings[supplierId] = (meetings[supplierId] ?? 0) + 1;
  return { met, meetings };
};

/** What a registration says of organisations of the other side, as pairs. */
const pairsOf = (registration: Registration, named: readonly string[]) =>
  named.map((other) => ({
    buyerId: registration.side === "buyer" ? registration.organisationId : other,
    supplierId: registration.side === "buyer" ? other : registration.organisationId,
    by: registration.side,
  }));

/** Reads all that a computation needs: those who are sure to take part, what they bring and what they want. */
export const collectRound = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  round: Round,
): Promise<RoundWork> => {
  const registrations = (await participantsOf(deps, rencontre.id)).filter((r) => r.status === "registered");
  const buyers = registrations.filter(({ side }) => side === "buyer");
  const supplierIds = registrations.filter((r) => r.side === "supplier").map((r) => r.organisationId);
  const [intents, buyerList, suppliers, past] = await Promise.all([
    getDocuments(
      deps.table,
      intentDocuments,
      distinct(buyers.flatMap(({ intentIds }) => intentIds)).map(intentKey),
    ),
    getDocuments(
      deps.table,
      buyerDocuments,
      buyers.map((r) => buyerKey(r.organisationId)),
    ),
    getDocuments(deps.table, supplierDocuments, supplierIds.map(supplierKey)),
    pastOf(deps, rencontre.id, supplierIds),
  ]);
  const legalStatus = new Map(buyerList.map((buyer) => [buyer.id, buyer.legalStatus]));
  const idOf = new Map(registrations.map((r) => [r.organisationId, r.id]));
  const vetoes = registrations.flatMap((r) => pairsOf(r, r.vetoes));
  return {
    rencontreId: rencontre.id,
    slots: rencontre.slots.map(({ id, session }) => ({ id, session })),
    tables: rencontre.tables,
    participants: registrations.map(asParticipant),
    rules: await currentRules(deps),
    world: {
      date: parisDay(deps.now()),
      suppliers,
      intents: intents
        .filter(({ status }) => !over.includes(status))
        .map((intent) => ({ ...intent, legalStatus: legalStatus.get(intent.buyerId) })),
      ...(round.options.weights ? { weights: round.options.weights } : {}),
      context: {
        wishes: [
          ...registrations.flatMap((r) => pairsOf(r, r.wishes)),
          ...intents.flatMap((intent) => choicesOf(intent).wishes),
        ],
        vetoes: [
          ...vetoes.map(({ buyerId, supplierId }) => ({ buyerId, supplierId })),
          ...intents.flatMap((intent) => choicesOf(intent).vetoes),
        ],
        ...past,
      },
    },
    vetoes: vetoes.flatMap(({ buyerId, supplierId }) => {
      const buyer = idOf.get(buyerId);
      const supplier = idOf.get(supplierId);
      return buyer && supplier ? [{ buyer, supplier }] : [];
    }),
    options: round.options,
    adjustments: round.adjustments,
  };
};
