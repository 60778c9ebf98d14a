import { isSamePerson } from "../presence/presence.ts";
import { personOf } from "../rencontres/comers.ts";
import type { Registration, Rencontre } from "../rencontres/schema.ts";
import { clashesAmong } from "./at-once.ts";
import { type Adjustment, mostMeetings, type Round } from "./schema.ts";

/** The data of a participant for checking adjustments; names appear in sentences. */
export type AdjustedParticipant = {
  id: string;
  organisationId: string;
  name: string;
  vetoes: readonly string[];
  unavailable: readonly string[];
  maxMeetings: number;
  /** How many people come; and who, where another participant may share them. */
  people: number;
  person?: string | undefined;
};

export type AdjustmentContext = {
  rencontre: Pick<Rencontre, "slots" | "tables">;
  participants: ReadonlyMap<string, AdjustedParticipant>;
  /** The meetings of one hour that leave nobody for a pair. */
  clashesWith: ReturnType<typeof clashesAmong>;
};

/** Builds the data for checking adjustments; `maxMeetings` is the round's, for participants who set none. */
export const adjustmentContext = (
  rencontre: Pick<Rencontre, "slots" | "tables">,
  registrations: readonly Registration[],
  limits: NonNullable<Round["options"]["limits"]> = {},
): AdjustmentContext => {
  const participants = registrations.map((registration) => ({
    id: registration.id,
    organisationId: registration.organisationId,
    name: registration.organisationName,
    vetoes: registration.vetoes,
    unavailable: registration.unavailableSlots,
    maxMeetings: mostMeetings(registration, limits, rencontre.slots.length),
    people: registration.people,
    person: personOf(registration),
  }));
  return {
    rencontre,
    participants: new Map(participants.map((one) => [one.id, one])),
    clashesWith: clashesAmong(participants),
  };
};

/** The part of an adjustment that is checked before it has a number. */
export type Proposed = Pick<Adjustment, "type" | "buyer" | "supplier" | "slot" | "table">;

type Pair = Pick<Adjustment, "buyer" | "supplier">;

export const samePair = (a: Pair, b: Pair): boolean => a.buyer === b.buyer && a.supplier === b.supplier;

const refusalBetween = (a: AdjustedParticipant, b: AdjustedParticipant): string | undefined =>
  a.vetoes.includes(b.organisationId) ? `${a.name} ne souhaite pas rencontrer ${b.name}.` : undefined;

/** Conflicts with the pair's own wishes and availability. */
const againstParticipants = (
  { rencontre, participants }: AdjustmentContext,
  wanted: Proposed,
): string | undefined => {
  const buyer = participants.get(wanted.buyer);
  const supplier = participants.get(wanted.supplier);
  if (!buyer || !supplier) return "L’un des deux participants n’est plus inscrit.";
  const refusal = refusalBetween(buyer, supplier) ?? refusalBetween(supplier, buyer);
  if (refusal) return refusal;
  if (isSamePerson(buyer, supplier))
    return `La même personne vient pour ${buyer.name} et pour ${supplier.name} : elle ne peut pas se rencontrer elle-même.`;
  const slot = rencontre.slots.find(({ id }) => id === wanted.slot);
  const absent = slot && [buyer, supplier].find(({ unavailable }) => unavailable.includes(slot.id));
  return absent && `${absent.name} n’est pas disponible de ${slot.start} à ${slot.end}.`;
};

/** Conflicts with other adjustments in force. */
const againstOthers = (
  { rencontre, participants, clashesWith }: AdjustmentContext,
  others: readonly Proposed[],
  wanted: Proposed,
): string | undefined => {
  const name = (id: string) => participants.get(id)?.name ?? id;
  const pairName = (pair: Proposed) => `${name(pair.buyer)} et ${name(pair.supplier)}`;
  if (others.some((other) => other.type === "veto" && samePair(other, wanted)))
    return `Vous avez écarté le rendez-vous entre ${pairName(wanted)} : annulez d’abord cet ajustement.`;
  const placed = others.filter((other) => other.type !== "veto" && !samePair(other, wanted));
  const slot = rencontre.slots.find(({ id }) => id === wanted.slot);
  if (slot) {
    const together = placed.filter((other) => other.slot === slot.id);
    const [clash] = clashesWith(together, wanted);
    if (clash)
      return `${clash.who} a déjà un rendez-vous fixé de ${slot.start} à ${slot.end}, entre ${pairName(clash.meeting)}.`;
    const atTable = together.find(({ table }) => table !== undefined && table === wanted.table);
    if (atTable)
      return `La table ${wanted.table} est déjà prise de ${slot.start} à ${slot.end} par ${pairName(atTable)}.`;
    if (together.length >= rencontre.tables)
      return `Toutes les tables sont déjà prises de ${slot.start} à ${slot.end} par des rendez-vous fixés.`;
  }
  for (const id of [wanted.buyer, wanted.supplier]) {
    const most = participants.get(id)?.maxMeetings ?? 0;
    if (placed.filter((other) => other.buyer === id || other.supplier === id).length >= most)
      return `${name(id)} n’accepte pas plus de ${most} rendez-vous, et ils sont déjà tous fixés.`;
  }
  return undefined;
};

/** The conflict of an adjustment, as a French sentence; undefined if it is possible. */
export const conflictOf = (
  context: AdjustmentContext,
  others: readonly Proposed[],
  wanted: Proposed,
): string | undefined => {
  if (wanted.type !== "veto")
    return againstParticipants(context, wanted) ?? againstOthers(context, others, wanted);
  const fixed = others.find((other) => other.type !== "veto" && samePair(other, wanted));
  const name = (id: string) => context.participants.get(id)?.name ?? id;
  return (
    fixed &&
    `Vous avez demandé le rendez-vous entre ${name(wanted.buyer)} et ${name(wanted.supplier)} : annulez d’abord cet ajustement.`
  );
};
