import { inWork, type SituationKind } from "../codes.ts";
import type { ClauseReport, FullClauseReport } from "../report-schema.ts";
import { fewest, mask, maskEach, maskParts, maskRecord, maskTotal } from "./mask-parts.ts";
import { isReserved } from "./place-contract.ts";

type Parts = FullClauseReport["participantsBy"];

const maskParticipants = (by: Parts): ClauseReport["participantsBy"] => {
  const gender = maskRecord(by.gender, by.unknown.gender);
  const age = maskRecord(by.age, by.unknown.age);
  const level = maskRecord(by.level, by.unknown.level);
  const prescriber = maskRecord(by.prescriber, by.unknown.prescriber);
  const quarter = maskRecord(by.priorityQuarter, by.unknown.priorityQuarter);
  return {
    gender: gender.parts,
    age: age.parts,
    level: level.parts,
    status: maskEach(by.status),
    residence: maskRecord(by.residence, 0).parts,
    prescriber: prescriber.parts,
    priorityQuarter: quarter.parts,
    women: maskEach(by.women),
    unknown: {
      gender: gender.beside,
      age: age.beside,
      level: level.beside,
      status: mask(by.unknown.status),
      prescriber: prescriber.beside,
      priorityQuarter: quarter.beside,
    },
  };
};

const working: ReadonlySet<string> = new Set(inWork);

/** Who works and who does not are two totals: the share in work tells both. */
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
  for (const part of [true, false]) {
    const ofPart = kinds.filter((kind) => working.has(kind) === part);
    const sizes = maskParts(ofPart.map((kind) => answered[kind] ?? 0));
    for (const [index, kind] of ofPart.entries()) masked[kind] = sizes[index] ?? null;
  }
  if (INCONNUE !== undefined) masked.INCONNUE = mask(INCONNUE);
  const shareTold = [inWorkCount, known - inWorkCount].every((size) => size === 0 || size >= fewest);
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

const maskMonths = (months: FullClauseReport["byMonth"]): ClauseReport["byMonth"] => {
  const firstEntries = maskParts(months.map((month) => month.firstEntries));
  return months.map((month, index) => ({
    ...month,
    participants: mask(month.participants),
    newParticipants: mask(month.newParticipants),
    firstEntries: firstEntries[index] ?? null,
    startedEmployments: mask(month.startedEmployments),
  }));
};

/**
 * The report as those who are not staff of the territory read it: counts of people and of their employments under five
 * are null. Where parts make up a total that is told, the next larger ones are hidden too, so that subtracting gives
 * nothing away; figures of different tables, or of the same one under several filters, are not set against each other.
 * Notes from which fewer than five people could be read are left out.
 */
export const maskSmallCounts = (report: FullClauseReport): ClauseReport => ({
  ...report,
  employments: mask(report.employments),
  participants: mask(report.participants),
  newParticipants: mask(report.newParticipants),
  firstEntries: mask(report.firstEntries),
  byMonth: maskMonths(report.byMonth),
  byBuyer: maskBuyers(report.byBuyer),
  ...maskModalities(report),
  byEmploymentType: maskEmploymentTypes(report.byEmploymentType),
  participantsBy: maskParticipants(report.participantsBy),
  afterOneYear: maskAfterOneYear(report.afterOneYear),
  operations: report.operations.map((operation) => ({
    ...operation,
    employments: mask(operation.employments),
    participants: mask(operation.participants),
  })),
  state: {
    ...report.state,
    participants: mask(report.state.participants),
    employments: mask(report.state.employments),
    byBuyer: maskBuyers(report.state.byBuyer),
    byEmploymentType: maskEmploymentTypes(report.state.byEmploymentType),
  },
  inconsistent: report.inconsistent.filter(({ people = fewest }) => people >= fewest),
});
