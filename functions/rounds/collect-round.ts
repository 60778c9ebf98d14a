import { parisDay } from "../../shared/paris-days.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { Round } from "../../shared/rounds.ts";
import type { Deps } from "../deps.ts";
import { choicesOf } from "../intents/supplier-choices.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { currentRules } from "../settings/current-rules.ts";
import type { RoundParticipant, RoundWork } from "./compute.ts";
import { inParallel } from "./in-parallel.ts";
import { meetingsOfParty } from "./meeting-repository.ts";
import { pairsOf, readBrought, vetoesOf } from "./read-brought.ts";
import { readPlannedMeetings } from "./round-parts.ts";

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

/** What a computation is asked. */
type Asked = Pick<Round, "rencontreId" | "number" | "result" | "options" | "adjustments">;

/** The plan that a round had come to, where it is adjusted. */
const planBefore = async ({ table }: Pick<Deps, "table">, { rencontreId, number, result }: Asked) =>
  result && readPlannedMeetings(table, { rencontreId, number, attempt: result.attempt });

/** Reads all that a computation needs: those who are sure to take part, what they bring and what they want. */
export const collectRound = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  round: Asked,
): Promise<RoundWork> => {
  const registrations = (await participantsOf(deps, rencontre.id)).filter((r) => r.status === "registered");
  const supplierIds = registrations.filter((r) => r.side === "supplier").map((r) => r.organisationId);
  const [{ intents, suppliers }, past, before] = await Promise.all([
    readBrought(deps, registrations),
    pastOf(deps, rencontre.id, supplierIds),
    planBefore(deps, round),
  ]);
  const idOf = new Map(registrations.map((r) => [r.organisationId, r.id]));
  const vetoes = vetoesOf(registrations);
  return {
    rencontreId: rencontre.id,
    slots: rencontre.slots.map(({ id, session }) => ({ id, session })),
    tables: rencontre.tables,
    participants: registrations.map(asParticipant),
    rules: await currentRules(deps),
    world: {
      date: parisDay(deps.now()),
      suppliers,
      intents,
      ...(round.options.weights ? { weights: round.options.weights } : {}),
      context: {
        wishes: [
          ...registrations.flatMap((r) => pairsOf(r, r.wishes)),
          ...intents.flatMap((intent) => choicesOf(intent).wishes),
        ],
        vetoes: [...vetoes, ...intents.flatMap((intent) => choicesOf(intent).vetoes)],
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
    ...(before ? { before } : {}),
  };
};
