import { countClause } from "../shared/clause/report/count-clause.ts";
import type {
  ClauseFacts,
  ContractFacts,
  EmploymentFacts,
  ParticipantFacts,
  ReportFilter,
} from "../shared/clause/report/facts.ts";
import type { FullClauseReport } from "../shared/clause/report-schema.ts";
import { buildGazetteer, type CommuneRow } from "../shared/geo/gazetteer.ts";
import { homeTerritory } from "../shared/geo/territory.ts";

const commune = (code: string, name: string, departement: string, epci = ""): CommuneRow => [
  ...([code, name, departement, epci, 1_000, "", null, null, 0] as const),
];

/** One commune in each territory, seen from Toulouse Métropole. */
const gazetteer = buildGazetteer({
  regions: [
    ["76", "Occitanie"],
    ["11", "Île-de-France"],
  ],
  departements: [
    ["31", "Haute-Garonne", "76"],
    ["81", "Tarn", "76"],
    ["75", "Paris", "11"],
  ],
  epcis: [[homeTerritory.epci, "Toulouse Métropole"]],
  communes: [
    commune("31555", "Toulouse", "31", homeTerritory.epci),
    commune("31395", "Muret", "31"),
    commune("81004", "Albi", "81"),
    commune("75056", "Paris", "75"),
  ],
  aliases: [],
});

/** A public contract of article L2112-2 that runs in 2027, with what is told of it. */
export const aClause = (
  id: string,
  { buyer = "Mairie", ...clause }: Partial<ContractFacts["clause"]> & { buyer?: string } = {},
): ContractFacts => ({
  id,
  title: `Marché ${id}`,
  buyerName: buyer,
  awardedOn: "2026-12-01",
  clause: {
    number: id,
    lot: "",
    buyerNature: "public",
    modalities: ["L2112-2"],
    ofTheState: false,
    start: "2027-01-01",
    end: "2027-12-31",
    holders: [],
    ...clause,
  },
});

/** Started in 2026, of the contract `c`, by the company `e`. */
export const anEmployment = (
  id: string,
  participantId: string,
  employment: Partial<EmploymentFacts> = {},
): EmploymentFacts => ({
  ...{ id, participantId, contractId: "c", companyId: "e", type: "CDD", start: "2026-06-01" },
  ...employment,
});

export const aParticipant = (id: string, facts: Partial<ParticipantFacts> = {}): ParticipantFacts => ({
  id,
  statuses: [],
  ...facts,
});

const nothing: ClauseFacts = {
  operations: [],
  companies: [],
  contracts: [],
  participants: [],
  employments: [],
  worked: [],
  situations: [],
  past: [],
};

/** The report of 2027 of these facts. */
export const reportOf = (facts: Partial<ClauseFacts>, filter?: ReportFilter): FullClauseReport =>
  countClause({ ...nothing, ...facts }, { year: 2027, home: homeTerritory, gazetteer, filter });
