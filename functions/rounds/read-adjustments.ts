import type { FieldError } from "../../shared/errors/errors.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { Proposed } from "../../shared/rounds/adjustment-conflicts.ts";
import type { AdjustmentInput, PlannedMeeting } from "../../shared/rounds/schema.ts";

/** The things that the ids of an adjustment can refer to. */
export type Named = {
  rencontre: Pick<Rencontre, "slots" | "tables">;
  registrations: readonly Registration[];
  planned: readonly PlannedMeeting[];
};

/** The pair of an adjustment if their meeting exists, and the ids in it that refer to nothing. */
const readOne = (
  { rencontre, registrations, planned }: Named,
  input: AdjustmentInput,
  path: string,
): { proposed: Proposed | undefined; fields: FieldError[] } => {
  const fields: FieldError[] = [];
  const refuse = (field: string, message: string) => {
    fields.push({ path: `${path}.${field}`, code: "unknown", message });
  };
  if (input.type === "move") {
    const meeting = planned.find(({ id }) => id === input.meetingId);
    if (!meeting) {
      refuse("meetingId", "Rendez-vous : celui-ci n’est pas dans le plan de cette ronde.");
      return { proposed: undefined, fields };
    }
    return readOne(
      { rencontre, registrations, planned },
      { ...input, ...pairOf(meeting), type: "pin" },
      path,
    );
  }
  const sideOf = (id: string) => registrations.find((registration) => registration.id === id)?.side;
  if (sideOf(input.buyer) !== "buyer")
    refuse("buyer", "Acheteur : cette inscription n’est pas celle d’un acheteur de cette rencontre.");
  if (sideOf(input.supplier) !== "supplier")
    refuse(
      "supplier",
      "Fournisseur : cette inscription n’est pas celle d’un fournisseur de cette rencontre.",
    );
  if (input.type === "veto") return { proposed: { type: input.type, ...pairOf(input) }, fields };
  const { slot, table } = input;
  if (slot !== undefined && !rencontre.slots.some(({ id }) => id === slot))
    refuse("slot", `Créneau : « ${slot} » n’existe pas.`);
  if (table !== undefined && table > rencontre.tables)
    refuse("table", `Table : elles vont de 1 à ${rencontre.tables}.`);
  return {
    proposed: {
      type: input.type,
      ...pairOf(input),
      ...(slot === undefined ? {} : { slot }),
      ...(table === undefined ? {} : { table }),
    },
    fields,
  };
};

const pairOf = ({ buyer, supplier }: { buyer: string; supplier: string }) => ({ buyer, supplier });

/**
 * Parses requested adjustments; `fields` lists the ids that refer to nothing, by their path in the request.
 */
export const readAdjustments = (
  named: Named,
  inputs: readonly AdjustmentInput[],
): { proposed: Proposed[]; fields: FieldError[] } => {
  const read = inputs.map((input, i) => {
    const { proposed, fields } = readOne(named, input, `adjustments[${i}]`);
    return { proposed: proposed ? [{ ...proposed, type: input.type }] : [], fields };
  });
  return {
    proposed: read.flatMap(({ proposed }) => proposed),
    fields: read.flatMap(({ fields }) => fields),
  };
};
