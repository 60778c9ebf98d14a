import * as z from "zod";
import {
  companyActivities,
  employmentTypes,
  entryStatuses,
  genders,
  levels,
  prescribers,
  situationKinds,
} from "./codes.ts";
import { companySizes, territories, unknown } from "./report-keys.ts";
import { clauseModalities, monthSchema } from "./schema.ts";

const count = z.int().min(0);

/** Hours of insertion, to the hundredth. */
const hours = z.number().min(0);

/** A part of what is known, from 0 to 1, to the thousandth; null where nothing is known. */
const share = z.number().min(0).max(1).nullable();

const hoursBy = z.array(z.object({ key: z.string(), hours }));

/** Hours whose key is not known stand last, without a share. */
const sharesBy = z.array(z.object({ key: z.string(), hours, share: share.optional() }));

/** Counts under a key; a key that nobody has is absent. */
const countsBy = <Key extends string, Count extends z.ZodType>(keys: readonly Key[], counted: Count) =>
  z.partialRecord(z.enum(keys), counted);

const natures = z.enum(["public", "private"]);

const buyersWith = <People extends z.ZodType>(people: People) =>
  z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      nature: natures,
      hours,
      contracts: count,
      participants: people,
    }),
  );

const employmentTypesWith = <People extends z.ZodType>(people: People) =>
  z.array(z.object({ key: z.enum(employmentTypes), employments: people }));

const monthWith = <People extends z.ZodType>(people: People) =>
  z.object({
    month: monthSchema,
    hours,
    /** Of the same month a year before; null where nobody knows them. */
    previousHours: hours.nullable(),
    participants: people,
    /** People who start an employment in the month. */
    newParticipants: people,
    /** People whose first employment ever starts in the month. */
    firstEntries: people,
    startedEmployments: people,
  });

const participantsWith = <People extends z.ZodType>(people: People) =>
  z.object({
    gender: countsBy(genders, people),
    /** Age on 1 July of the year. */
    age: z.object({ under26: people, "26-49": people, "50plus": people }),
    level: countsBy(levels, people),
    /** At entry; somebody may have several. */
    status: countsBy(entryStatuses, people),
    residence: z.object({
      metropoleQpv: people,
      metropoleOther: people,
      outside: people,
      unknown: people,
    }),
    prescriber: countsBy(prescribers, people),
    priorityQuarter: countsBy(["yes", "no"], people),
    /** What the report prints of women. */
    women: z.object({ under26: people, upToCapBep: people, priorityQuarter: people }),
    /** People for whom a fact is not known, by fact. */
    unknown: z.object({
      gender: people,
      age: people,
      level: people,
      status: people,
      prescriber: people,
      priorityQuarter: people,
    }),
  });

const reportWith = <People extends z.ZodType>(people: People) =>
  z.object({
    hours,
    /** Of the year before; null where nobody knows them. */
    previousHours: hours.nullable(),
    /** Full-time equivalents: hours ÷ 1 607, to one decimal. */
    fte: z.number().min(0),
    contracts: count,
    contractsWithHours: count,
    employments: people,
    participants: people,
    newParticipants: people,
    firstEntries: people,
    companies: z.object({ followed: count, withHours: count }),
    /** `public` and `private` are those with hours. */
    buyers: z.object({
      followed: count,
      withHours: count,
      public: count,
      private: count,
      topTenShare: share,
    }),
    /** The months that are asked for: twelve for a year. */
    byMonth: z.array(monthWith(people)).min(1).max(12),
    byBuyer: buyersWith(people),
    byNature: z.array(z.object({ key: natures, hours, buyers: count })),
    byModality: z.array(
      z.object({
        key: z.enum(clauseModalities),
        hours,
        contracts: count,
        employments: people,
        participants: people,
      }),
    ),
    /** Contracts of articles L2113-12 to L2113-15. */
    reserved: z.object({ hours, contracts: count, employments: people, participants: people }),
    bySector: sharesBy,
    bySectorOutsideReserved: sharesBy,
    byFamily: sharesBy,
    byWork: sharesBy,
    byWorkOutsideReserved: sharesBy,
    byTerritory: z.array(z.object({ key: z.enum([...territories, unknown]), hours })),
    byDepartement: hoursBy,
    byEmploymentType: employmentTypesWith(people),
    byCompanySize: z.array(z.object({ key: z.enum([...companySizes, unknown]), companies: count })),
    byCompanyActivity: z.array(z.object({ key: z.enum([...companyActivities, unknown]), companies: count })),
    participantsBy: participantsWith(people),
    /** `by` counts what was answered; `unknown` are those without an answer, or with « inconnue ». */
    afterOneYear: z.object({
      known: people,
      unknown: people,
      by: countsBy(situationKinds, people),
      employedShare: share,
    }),
    operations: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        /** Hours, for the whole of the operation. */
        target: hours.optional(),
        /** Of the year. */
        hours,
        contracts: count,
        companies: count,
        employments: people,
        participants: people,
      }),
    ),
    /** Contracts of the State’s regional programme. */
    state: z.object({
      hours,
      participants: people,
      employments: people,
      fte: z.number().min(0),
      byBuyer: buyersWith(people),
      byDepartement: hoursBy,
      bySector: sharesBy,
      byEmploymentType: employmentTypesWith(people),
    }),
    /** What does not add up, each with what the lines give and why. */
    inconsistent: z.array(
      z.object({
        /** The figure of this report that it is about. */
        key: z.string(),
        published: z.string(),
        data: z.number(),
        why: z.string(),
        /** Whether it counts people: it is then for the staff of the territory alone. */
        people: z.literal(true).optional(),
      }),
    ),
  });

/** The clause part of a year’s report with every count, as the staff of the territory read it. */
export const fullClauseReportSchema = reportWith(count);
export type FullClauseReport = z.infer<typeof fullClauseReportSchema>;

/** The clause part of a year’s report; a count of people is null where it is too small to be told. */
export const clauseReportSchema = reportWith(count.nullable());
export type ClauseReport = z.infer<typeof clauseReportSchema>;
