import { askedOn, milestones } from "../../shared/participants/milestones.ts";
import type { SituationRequest } from "../../shared/participants/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { getDocuments, put } from "../platform/db/documents.ts";
import { situationRequestKey } from "../platform/db/keys/participants.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { situationRequestDocuments } from "./repository.ts";

/** The questions about a participant that are planned, asked or settled. */
export const requestsOf = (
  { table }: Pick<Deps, "table">,
  participantId: string,
): Promise<SituationRequest[]> =>
  getDocuments(
    table,
    situationRequestDocuments,
    milestones.map((months) => situationRequestKey(participantId, months)),
  );

/**
 * The writes that plan the questions 3, 6 and 12 months after the day on which a participant entered: those that are past are
 * not asked by mail, and those asked already stay. At most three.
 */
export const planRequests = async (
  deps: Pick<Deps, "table" | "now">,
  participantId: string,
  firstEntry: string,
): Promise<Write[]> => {
  const at = deps.now();
  const known = await requestsOf(deps, participantId);
  return milestones.flatMap((months) => {
    const before = known.find((request) => request.months === months);
    const askOn = askedOn(firstEntry, months);
    if (before ? before.status !== "planned" || before.askOn === askOn : askOn < parisDay(at)) return [];
    const fresh = { version: 0, createdAt: at, participantId, months, status: "planned" as const };
    return [put(situationRequestDocuments, { ...fresh, reminded: false, ...before, askOn, updatedAt: at })];
  });
};
