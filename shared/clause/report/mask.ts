import { inWork, type SituationKind } from "../codes.ts";
import type { ClauseReport, FullClauseReport } from "../report-schema.ts";
import { fewest, mask, maskEach, maskPart, maskParts, maskRecord, maskTotal } from "./mask-parts.ts";
import { isReserved } from "./place-contract.ts";

type Parts = FullClauseReport["participantsBy"];

const maskParticipants = (by: Parts, participants: number): ClauseReport["participantsBy"] => {
  const gender = maskRecord(by.gender, by.unknown.gender);
  const age = maskRecord(by.age, by.unknown.age);
  const level = maskRecord(by.level, by.unknown.level);
  const prescriber = maskRecord(by.prescriber, by.unknown.prescriber);
  const quarter = maskRecord(by.priorityQuarter, by.unknown.priorityQuarter);
  return {
    gender: gender.parts,
    age: age.parts,
    level: level.parts,
    status: maskEach(by.status, participants),
    residence: maskRecord(by.residence, 0).parts,
    prescriber: prescriber.parts,
    priorityQuarter: quarter.parts,
    women: maskEach(by.women, by.gender.F ?? 0),
    unknown: {
      gender: gender.beside,
      age: age.beside,
      level: level.beside,
      status: maskPart(by.unknown.status, participants),
      prescriber: prescriber.beside,
      priorityQuarter: quarter.beside,
    },
  };
};

const working: ReadonlySet<string> = new Set(inWork);

/** Where the share in work is told, who works and who does not are two totals; else all whose situation is known are one. */
const maskAfterOneYear = ({
  known,
  unknown,
  by,
  employedShare,
}: FullClauseReport["afterOneYear"]): ClauseReport["afterOneYear"] => {
  const { INCONNUE, ...answered } = by;
  const kinds = Object.keys(answered) as Exclude<SituationKind, "INCONNUE">[];
  const masked: ClauseReport["afterOneYear"]["by"] = { ...by };
  const inWorkCount = kinds.reduce((sum, kind) => sum + (working.has(kind) ? (answered[kind] ?? 0) : 0), 0);
  const shareTold = [inWorkCount, known - inWorkCount].every((size) => size === 0 || size >= fewest);
  const totals = shareTold
    ? [kinds.filter((kind) => working.has(kind)), kinds.filter((kind) => !working.has(kind))]
    : [kinds];
  for (const total of totals) {
    const sizes = maskParts(total.map((kind) => answered[kind] ?? 0));
    for (const [index, kind] of total.entries()) masked[kind] = sizes[index] ?? null;
  }
  if (INCONNUE !== undefined) masked.INCONNUE = maskPart(INCONNUE, unknown);
  return {
    known: mask(known),
    unknown: mask(unknown),
    by: masked,
    employedShare: shareTold ? employedShare : null,
  };
};

const maskBuyers = (buyers: FullClauseReport["byBuyer"]): ClauseReport["byBuyer"] => {
  const participants = maskParts(buyers.map((buyer) => buyer.participants));
  return buyers.map((buyer, index) => ({ ...buyer, participants: participants[index] ?? null }));
};

const maskEmploymentTypes = (
  types: FullClauseReport["byEmploymentType"],
): ClauseReport["byEmploymentType"] => {
  const employments = maskParts(types.map((type) => type.employments));
  return types.map(({ key }, index) => ({ key, employments: employments[index] ?? null }));
};

/** The reserved contracts are a total too, of the articles that reserve. */
const maskModalities = ({
  byModality,
  reserved,
}: FullClauseReport): Pick<ClauseReport, "byModality" | "reserved"> => {
  const maskCount = (count: "employments" | "participants") => {
    const masked = maskParts(byModality.map((group) => group[count]));
    const isOf = (_: unknown, index: number): boolean => isReserved(byModality[index]?.key ?? "AUTRE");
    const sizes = byModality.map((group) => group[count]).filter(isOf);
    return { masked, reserved: maskTotal(reserved[count], sizes, masked.filter(isOf)) };
  };
  const employments = maskCount("employments");
  const participants = maskCount("participants");
  return {
    byModality: byModality.map((group, index) => ({
      ...group,
      employments: employments.masked[index] ?? null,
      participants: participants.masked[index] ?? null,
    })),
    reserved: { ...reserved, employments: employments.reserved, participants: participants.reserved },
  };
};

/**
 * Who starts in a month is a part of who starts in the year; who works in one may work in all of them. Who comes for the first
 * time is told only where enough others start again.
 */
const maskMonths = (months: FullClauseReport["byMonth"]): ClauseReport["byMonth"] => {
  const newParticipants = maskParts(months.map((month) => month.newParticipants));
  const firstEntries = maskParts(
    months.map((month) => month.firstEntries),
    (index) => {
      const month = months[index];
      return month !== undefined && maskPart(month.firstEntries, month.newParticipants) === null;
    },
  );
  return months.map((month, index) => ({
    ...month,
    participants: mask(month.participants),
    newParticipants: newParticipants[index] ?? null,
    firstEntries: firstEntries[index] ?? null,
    startedEmployments: newParticipants[index] === null ? null : mask(month.startedEmployments),
  }));
};

/**
 * The report as those who are not staff of the territory read it: counts of people and of their employments under five
 * are null. Where parts make up a total that is told, the next larger ones are hidden too, so that subtracting gives
 * nothing away; figures of different tables, or of the same one under several filters, are not set against each other.
 * Notes that count people are left out: they tell the very sums from which a hidden part is found.
 */
export const maskSmallCounts = (report: FullClauseReport): ClauseReport => {
  const { employments, participants, state } = report;
  return {
    ...report,
    employments: mask(employments),
    participants: mask(participants),
    newParticipants: mask(report.newParticipants),
    firstEntries: maskPart(report.firstEntries, report.newParticipants),
    byMonth: maskMonths(report.byMonth),
    byBuyer: maskBuyers(report.byBuyer),
    ...maskModalities(report),
    byEmploymentType: maskEmploymentTypes(report.byEmploymentType),
    participantsBy: maskParticipants(report.participantsBy, participants),
    afterOneYear: maskAfterOneYear(report.afterOneYear),
    operations: report.operations.map((operation) => ({
      ...operation,
      employments: maskPart(operation.employments, employments),
      participants: maskPart(operation.participants, participants),
    })),
    state: {
      ...state,
      participants: maskPart(state.participants, participants),
      employments: maskPart(state.employments, employments),
      byBuyer: maskBuyers(state.byBuyer),
      byEmploymentType: maskEmploymentTypes(state.byEmploymentType),
    },
    inconsistent: report.inconsistent.filter(({ people }) => people === undefined),
  };
};
