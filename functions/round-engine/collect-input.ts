import { meetingSets } from "../../shared/meetings/lifecycle.ts";
import { personOf } from "../../shared/rencontres/comers.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { Round } from "../../shared/rounds/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { choicesOf } from "../intents/supplier-choices.ts";
import { meetingsOfParty } from "../meetings/repository.ts";
import { inParallel } from "../platform/async/in-parallel.ts";
import type { Deps } from "../platform/deps.ts";
import { pairsOf, readBrought, vetoesOf } from "../rencontres/read-brought.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { readPlannedMeetings } from "../rounds/round-results.ts";
import { currentRules } from "../settings/current-rules.ts";
import type { EngineInput, RoundParticipant } from "./types.ts";

/** The fields of a registration that a computation needs. */
export const asParticipant = (registration: Registration): RoundParticipant => {
  const { id, side, organisationId, intentIds, unavailableSlots, minMeetings, maxMeetings, people } =
    registration;
  const person = personOf(registration);
  return {
    id,
    name: registration.organisationName,
    side,
    organisationId,
    intentIds,
    unavailable: unavailableSlots,
    ...(minMeetings === undefined ? {} : { minMeetings }),
    ...(maxMeetings === undefined ? {} : { maxMeetings }),
    people,
    ...(person === undefined ? {} : { person }),
  };
};

/** The suppliers' history in other rencontres: whom they met, and how many meetings they had. */
const pastOf = async (deps: Pick<Deps, "table">, rencontreId: string, supplierIds: readonly string[]) => {
  const histories = await inParallel(supplierIds, 16, (id) => meetingsOfParty(deps, "supplier", id));
  const past = histories.flatMap((meetings) =>
    meetings.filter((m) => m.rencontreId !== rencontreId && meetingSets.presumedHeld.includes(m.status)),
  );
  const met = past.map(({ buyer, supplier }) => ({
    buyerId: buyer.organisationId,
    supplierId: supplier.organisationId,
  }));
  const meetings: Record<string, number> = {};
  for (const { supplierId } of met) meetings[supplierId] = (meetings[supplierId] ?? 0) + 1;
  return { met, meetings };
};

/** The fields of a round that define its computation. */
type Asked = Pick<Round, "rencontreId" | "number" | "result" | "options" | "adjustments">;

/** The plan of a round before it is adjusted. */
const planBefore = async ({ table }: Pick<Deps, "table">, { rencontreId, number, result }: Asked) =>
  result && readPlannedMeetings(table, { rencontreId, number, attempt: result.attempt });

/** Reads the input of a computation: the confirmed participants, what they bring and what they want. */
export const collectInput = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  round: Asked,
): Promise<EngineInput> => {
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
