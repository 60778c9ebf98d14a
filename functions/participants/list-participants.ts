import type { Participant } from "../../shared/clause/schema.ts";
import type { ParticipantFilter } from "../../shared/participants/filters.ts";
import { foldText } from "../../shared/text/fold.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { participantDocuments } from "../clause/documents.ts";
import { participantId } from "../clause/ids.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { type DocumentPage, getDocuments, queryDocuments } from "../platform/db/documents.ts";
import { participantKey, participantsWhoCameIn } from "../platform/db/keys/clause.ts";
import {
  participantsEligibleFrom,
  participantsExpiredBefore,
  participantsOfEligibility,
} from "../platform/db/keys/participants.ts";
import type { AccessPattern } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

/** The one list that holds what is asked for: a state of eligibility, otherwise the year of entry. */
const patternOf = ({ state, year }: ParticipantFilter, today: string): AccessPattern => {
  switch (state) {
    case undefined:
      return participantsWhoCameIn(year === undefined ? today.slice(0, 4) : year === "none" ? "" : year);
    case "expired":
      return participantsExpiredBefore(today);
    case "eligible":
      return participantsEligibleFrom(today);
    default:
      return participantsOfEligibility(state);
  }
};

const cameIn = ({ firstEntry }: Participant, year: ParticipantFilter["year"]): boolean =>
  year === undefined || (year === "none" ? firstEntry === undefined : firstEntry?.startsWith(year) === true);

/** The participants with exactly that code, whatever the list: people are called by it on the telephone. */
const calledExactly = async ({ table }: Pick<Deps, "table">, text: string): Promise<Participant[]> => {
  const codes = [...new Set([text, text.toUpperCase()])];
  const found = await getDocuments(
    table,
    participantDocuments,
    codes.map((code) => participantKey(participantId(code))),
  );
  return found.filter(({ joinedTo }) => joinedTo === undefined);
};

/**
 * Participants of a year of entry (this year’s, if nothing is asked) or of a state of eligibility, the latest first, those
 * whose code holds a text; whoever has exactly that code comes first, whatever the list. Facts only, never a name. A page may
 * hold more than its limit, less than twice as many. Staff only.
 */
export const listParticipants = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  {
    cursor: from,
    limit,
    text = "",
    ...filter
  }: ParticipantFilter & { cursor?: string | undefined; limit: number },
): Promise<DocumentPage<Participant>> => {
  requireStaff(actor);
  const query = {
    ...patternOf(filter, parisDay(deps.now())),
    limit,
    order: filter.state === "expired" ? ("ascending" as const) : ("descending" as const),
  };
  const wanted = foldText(text.trim());
  const items = wanted !== "" && from === undefined ? await calledExactly(deps, text.trim()) : [];
  let cursor = from;
  do {
    const page = await queryDocuments(deps.table, participantDocuments, {
      ...query,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const shown = new Set(items.map(({ id }) => id));
    items.push(
      ...page.items.filter(
        (one) => cameIn(one, filter.year) && foldText(one.code).includes(wanted) && !shown.has(one.id),
      ),
    );
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < limit);
  return { items, ...(cursor === undefined ? {} : { cursor }) };
};
