import * as z from "zod";
import { AppError, type FieldError } from "../../errors/errors.ts";
import { fieldErrors, pathText } from "../../errors/field-errors.ts";

const id = z.string().min(1).max(100);
/** What sentences call it; without a name they tell its id. A meeting may bear the names of both who meet. */
const name = z.string().min(1).max(500);
const count = z.int().min(0);

const slotSchema = z.object({
  id,
  /** Part of the day the slot belongs to; meetings may be bound to it. */
  session: id.nullish(),
});

const participantSchema = z.object({
  id,
  name: name.nullish(),
  /** Ids of the slots in which the participant cannot meet anybody. */
  unavailable: z.array(id).nullish(),
  minMeetings: count.nullish(),
  maxMeetings: count.nullish(),
  /** How many people come, each able to sit at a table of their own; 1 unless said. */
  people: z.int().min(1).max(1_000).nullish(),
  /** Who comes; participants with the same one share them, and they are at one table at a time. */
  person: z.string().min(1).max(320).nullish(),
});

const meetingSchema = z.object({
  id,
  name: name.nullish(),
  /** The two who meet. */
  participants: z.array(id),
  /** Must take place; true unless said otherwise. */
  required: z.boolean().nullish(),
  /** Worth of an optional meeting; 1 unless said otherwise. */
  score: z.number().min(0).max(1e9).nullish(),
  session: id.nullish(),
  /** Pinned to this slot. */
  slot: id.nullish(),
  /** Pinned to this table, counted from 1. */
  table: z.int().min(1).nullish(),
  /** Ids of the meetings that come strictly before, where they take place. */
  after: z.array(id).nullish(),
});

/** A planning problem, as in a file and as the HTTP body; slots are in the order of the day. */
export const problemSchema = z.object({
  slots: z.array(slotSchema).min(1),
  tables: z.int().min(1).max(1_000_000),
  participants: z.array(participantSchema),
  meetings: z.array(meetingSchema),
  /** Most difference between the largest and the smallest number of breaks of one person. */
  breakSpread: count.nullish(),
  /** Those who keep one table all day; unless said, the smaller side where meetings join two sides. */
  seated: z.array(id).nullish(),
});
export type Problem = z.infer<typeof problemSchema>;

type Path = readonly PropertyKey[];

/** What a schema cannot see: ids that repeat or name nothing, tables that do not exist. */
const referenceErrors = (problem: Problem): FieldError[] => {
  const errors: FieldError[] = [];
  const refuse = (path: Path, code: string, message: string) => {
    errors.push({ path: pathText(path), code, message: `${pathText(path)} : ${message}.` });
  };

  const idsOf = (list: "slots" | "participants" | "meetings"): Map<string, number> => {
    const seen = new Map<string, number>();
    problem[list].forEach((item, index) => {
      const earlier = seen.get(item.id);
      if (earlier === undefined) seen.set(item.id, index);
      else
        refuse(
          [list, index, "id"],
          "duplicate",
          `l’identifiant « ${item.id} » est déjà celui de ${list}[${earlier}]`,
        );
    });
    return seen;
  };
  const slots = idsOf("slots");
  const participants = idsOf("participants");
  const meetings = idsOf("meetings");
  const sessions = new Set(problem.slots.map((slot) => slot.session ?? ""));

  problem.participants.forEach((participant, index) => {
    participant.unavailable?.forEach((slot, at) => {
      if (!slots.has(slot))
        refuse(["participants", index, "unavailable", at], "unknown", `le créneau « ${slot} » n’existe pas`);
    });
  });
  problem.meetings.forEach((meeting, index) => {
    const path = (...rest: PropertyKey[]): Path => ["meetings", index, ...rest];
    if (meeting.participants.length !== 2)
      refuse(
        path("participants"),
        "size",
        `une rencontre réunit deux participants, et non ${meeting.participants.length}`,
      );
    else if (meeting.participants[0] === meeting.participants[1])
      refuse(
        path("participants"),
        "self",
        `« ${meeting.participants[0]} » ne peut pas se rencontrer lui-même`,
      );
    meeting.participants.forEach((who, at) => {
      if (!participants.has(who))
        refuse(path("participants", at), "unknown", `le participant « ${who} » n’existe pas`);
    });
    if (meeting.session != null && !sessions.has(meeting.session))
      refuse(path("session"), "unknown", `aucun créneau n’appartient à la session « ${meeting.session} »`);
    if (meeting.slot != null && !slots.has(meeting.slot))
      refuse(path("slot"), "unknown", `le créneau « ${meeting.slot} » n’existe pas`);
    if (meeting.table != null && meeting.table > problem.tables)
      refuse(
        path("table"),
        "range",
        `la table ${meeting.table} n’existe pas, elles vont de 1 à ${problem.tables}`,
      );
    meeting.after?.forEach((before, at) => {
      if (!meetings.has(before))
        refuse(path("after", at), "unknown", `la rencontre « ${before} » n’existe pas`);
    });
  });
  problem.seated?.forEach((who, index) => {
    if (!participants.has(who))
      refuse(["seated", index], "unknown", `le participant « ${who} » n’existe pas`);
  });
  return errors;
};

/** Sentences of the schema's own errors, each beginning with the path of its field. */
const shapeErrors = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  fieldErrors(issues).map((error) => ({
    ...error,
    message: `${error.path || "problème"} : ${error.message.slice(error.message.indexOf(" : ") + 3)}`,
  }));

/**
 * Reads a planning problem. Throws AppError `planning.invalid` whose fields each name what is at fault,
 * as in `meetings[3].participants`. A problem that is well formed but impossible is accepted: the plan says so.
 */
export const parseProblem = (input: unknown): Problem => {
  const parsed = problemSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new AppError("planning.invalid", {}, shapeErrors(parsed.error.issues));
  const errors = referenceErrors(parsed.data);
  if (errors.length > 0) throw new AppError("planning.invalid", {}, errors);
  return parsed.data;
};
