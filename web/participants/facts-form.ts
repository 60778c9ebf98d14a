import type { Participant } from "./queries.ts";

/** What the form of facts holds: every text is there, empty where nothing is known. */
export type FactsForm = {
  /** Month of birth, `YYYY-MM`. */
  born: string;
  gender: NonNullable<Participant["gender"]> | "";
  level: NonNullable<Participant["level"]> | "";
  statuses: Participant["statuses"];
  priorityQuarter: "yes" | "no" | "";
  commune: string;
  prescriber: NonNullable<Participant["prescriber"]> | "";
};

export const blankFacts: FactsForm = {
  born: "",
  gender: "",
  level: "",
  statuses: [],
  priorityQuarter: "",
  commune: "",
  prescriber: "",
};

export const factsFormOf = (participant: Participant): FactsForm => ({
  born: participant.born ?? "",
  gender: participant.gender ?? "",
  level: participant.level ?? "",
  statuses: participant.statuses,
  priorityQuarter:
    participant.priorityQuarter === undefined ? "" : participant.priorityQuarter ? "yes" : "no",
  commune: participant.commune ?? "",
  prescriber: participant.prescriber ?? "",
});

/** The facts that a form tells of; what is empty is not known. */
export const factsOf = ({
  born,
  gender,
  level,
  statuses,
  priorityQuarter,
  commune,
  prescriber,
}: FactsForm) => ({
  statuses,
  ...(born === "" ? {} : { born }),
  ...(gender === "" ? {} : { gender }),
  ...(level === "" ? {} : { level }),
  ...(priorityQuarter === "" ? {} : { priorityQuarter: priorityQuarter === "yes" }),
  ...(commune === "" ? {} : { commune }),
  ...(prescriber === "" ? {} : { prescriber }),
});
