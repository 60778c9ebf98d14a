import { textUpTo } from "../imports/read-cells.ts";
import { readDayCell } from "../imports/read-intent-cells.ts";
import { dayText } from "../time/dates.ts";
import { situationLabels } from "./codes.ts";
import { neededColumn } from "./columns.ts";
import type { SituationValue } from "./folder.ts";
import { readCode, wordsOfLabels } from "./read-codes.ts";
import type { ClauseFile } from "./read-rows.ts";
import type { Reference } from "./references.ts";

const readKind = readCode(wordsOfLabels(situationLabels));

/** What became of participants. */
export const situationsFile: ClauseFile<SituationValue, { participants: Reference; today: string }> = {
  name: "situations",
  columns: {
    participant: neededColumn("beneficiaire", "Bénéficiaire"),
    on: neededColumn("date", "Date"),
    kind: neededColumn("situation", "Situation"),
  },
  key: ["participant", "on"],
  read: (cells, { participants, today }) => {
    const participant = cells.required("participant", textUpTo(40));
    const on = cells.required("on", readDayCell);
    const kind = cells.required("kind", readKind);
    const unknown = participant && participants(participant);
    if (unknown) cells.refuse("participant", unknown);
    if (on && on > today) cells.refuse("on", `le ${dayText(on)} n’est pas encore venu`);
    return !participant || !on || !kind ? undefined : { participant, on, kind };
  },
};
