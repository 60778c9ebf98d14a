import { describe, expect, it } from "vitest";
import { aClause, anEmployment, aParticipant, reportOf } from "../../../tests/clause-world.ts";

const march = (employmentId: string, hours = 10) => ({ employmentId, hours: { "2027-03": hours } });

describe("the hours of a year", () => {
  const contracts = [aClause("c")];
  const employments = [anEmployment("1", "p")];

  it("are those of its months, to the hundredth, and no other year’s", () => {
    const worked = [
      { employmentId: "1", hours: { "2026-12": 50, "2027-01": 0.1, "2027-02": 0.2, "2028-01": 50 } },
    ];
    const report = reportOf({ contracts, employments, worked });
    expect(report.hours).toBe(0.3);
    expect(report.byMonth.map(({ hours }) => hours)).toEqual([0.1, 0.2, ...Array(10).fill(0)]);
    expect(report.byMonth[0]?.month).toBe("2027-01");
  });

  it("make one full-time equivalent for 1 607", () => {
    expect(reportOf({ contracts, employments, worked: [march("1", 2_410.5)] }).fte).toBe(1.5);
  });

  it("of the year before are those of its lines, else what was published, month by month", () => {
    const past = [
      { year: 2026, month: "2026-01", hours: 100 },
      { year: 2026, month: "2026-02", hours: 200 },
    ];
    const worked = [{ employmentId: "1", hours: { "2026-02": 30 } }];
    const published = reportOf({ contracts, employments, past });
    expect([published.previousHours, published.byMonth[1]?.previousHours]).toEqual([300, 200]);
    expect(published.byMonth[2]?.previousHours).toBeNull();
    const entered = reportOf({ contracts, employments, past, worked });
    expect([entered.previousHours, entered.byMonth[1]?.previousHours]).toEqual([130, 30]);
    expect(entered.byMonth[2]?.previousHours).toBe(0);
  });

  it("of the year before may be known for the whole year only, or not at all", () => {
    const past = [{ year: 2026, hours: 682_604 }];
    expect(reportOf({ past })).toMatchObject({ previousHours: 682_604, hours: 0 });
    expect(reportOf({}).previousHours).toBeNull();
    expect(reportOf({ past }, { buyer: undefined }).previousHours).toBe(682_604);
    expect(reportOf({ past }, { buyer: "Mairie" }).previousHours).toBeNull();
  });

  it("of a year that is not entered line by line are those that were published", () => {
    const past = [{ year: 2027, month: "2027-03", hours: 63_010 }];
    const report = reportOf({ past });
    expect([report.hours, report.byMonth[2]?.hours]).toEqual([63_010, 63_010]);
    expect(report.inconsistent[0]).toMatchObject({ key: "hours", data: 63_010 });
  });
});

describe("a contract", () => {
  it("is followed while it runs in the year, or where hours were stated", () => {
    const contracts = [
      aClause("running", { start: "2026-01-01", end: "2027-01-01" }),
      aClause("open", { start: undefined, end: undefined }),
      aClause("past", { start: "2025-01-01", end: "2026-12-31" }),
      aClause("to come", { start: "2028-01-01", end: undefined }),
      aClause("late", { start: "2025-01-01", end: "2026-12-31" }),
    ];
    const employments = [anEmployment("1", "p", { contractId: "late" })];
    const report = reportOf({ contracts, employments, worked: [march("1")] });
    expect([report.contracts, report.contractsWithHours]).toEqual([3, 1]);
  });

  it("under two articles counts under each and once in the total, its hours under the first", () => {
    const contracts = [aClause("c", { modalities: ["L2152-7", "L2112-2"] }), aClause("d")];
    const employments = [anEmployment("1", "p"), anEmployment("2", "p", { contractId: "d" })];
    const report = reportOf({ contracts, employments, worked: [march("1", 10), march("2", 5)] });
    expect(report.byModality).toEqual([
      { key: "L2152-7", hours: 10, contracts: 1, employments: 1, participants: 1 },
      { key: "L2112-2", hours: 5, contracts: 2, employments: 2, participants: 1 },
    ]);
    expect(report).toMatchObject({ hours: 15, contracts: 2, employments: 2, participants: 1 });
  });

  it("is reserved by any of its articles, its hours by the first", () => {
    const contracts = [
      aClause("c", { modalities: ["L2113-12"], category: "nettoyage" }),
      aClause("d", { modalities: ["L2112-2", "L2113-13"], category: "batiment/gros-oeuvre" }),
    ];
    const employments = [anEmployment("1", "p"), anEmployment("2", "q", { contractId: "d" })];
    const report = reportOf({ contracts, employments, worked: [march("1", 10), march("2", 5)] });
    expect(report.reserved).toEqual({ hours: 10, contracts: 2, employments: 2, participants: 2 });
    expect(report.bySectorOutsideReserved).toEqual([{ key: "batiment", hours: 5, share: 1 }]);
  });

  it("is where its commune is, or its département; shares are of what is known", () => {
    const places = [
      { commune: "31555" },
      { commune: "31395" },
      { departement: "31" },
      { departement: "81" },
      { commune: "75056" },
      {},
    ];
    const contracts = places.map((place, index) => aClause(String(index), place));
    const employments = contracts.map(({ id }) => anEmployment(id, id, { contractId: id }));
    const worked = employments.map(({ id }, index) => march(id, 10 - index));
    const report = reportOf({ contracts, employments, worked });
    expect(report.byTerritory).toEqual([
      { key: "departement", hours: 17 },
      { key: "metropole", hours: 10 },
      { key: "region", hours: 7 },
      { key: "elsewhere", hours: 6 },
      { key: "unknown", hours: 5 },
    ]);
    expect(report.byDepartement.map(({ key }) => key)).toEqual(["31", "81", "75", "unknown"]);
    expect(report.bySector).toEqual([{ key: "unknown", hours: 45 }]);
  });

  it("of a buyer on the platform is grouped by it, under its latest name", () => {
    const contracts = [
      { ...aClause("c", { buyer: "Mairie" }), buyerId: "b", awardedOn: "2026-01-01" },
      { ...aClause("d", { buyer: "Ville" }), buyerId: "b", awardedOn: "2026-06-01" },
      aClause("f", { buyer: "Promoteur", buyerNature: "private" }),
      aClause("g", { buyer: "Sans heures" }),
    ];
    const employments = [anEmployment("1", "p"), anEmployment("2", "q", { contractId: "f" })];
    const report = reportOf({ contracts, employments, worked: [march("1", 30), march("2", 10)] });
    expect(report.byBuyer).toEqual([
      { key: "b", label: "Ville", nature: "public", hours: 30, contracts: 2, participants: 1 },
      { key: "Promoteur", label: "Promoteur", nature: "private", hours: 10, contracts: 1, participants: 1 },
    ]);
    expect(report.buyers).toEqual({ followed: 3, withHours: 2, public: 1, private: 1, topTenShare: 1 });
  });
});

describe("companies", () => {
  it("are followed where they hold a contract, and with hours where somebody worked for them", () => {
    const holders = ["e", "f", "g"].map((companyId) => ({ companyId, role: "TITULAIRE" as const }));
    const report = reportOf({
      contracts: [aClause("c", { holders })],
      companies: [
        { id: "e", headcount: 9, activity: "BTP" },
        { id: "f", headcount: 1_000 },
      ],
      employments: [anEmployment("1", "p")],
      worked: [march("1")],
    });
    expect(report.companies).toEqual({ followed: 3, withHours: 1 });
    expect(report.byCompanySize).toEqual([
      { key: "1-9", companies: 1 },
      { key: "1000+", companies: 1 },
      { key: "unknown", companies: 1 },
    ]);
    expect(report.byCompanyActivity).toEqual([
      { key: "unknown", companies: 2 },
      { key: "BTP", companies: 1 },
    ]);
  });

  it("are followed too where somebody worked for one that holds nothing", () => {
    const facts = { contracts: [aClause("c")], employments: [anEmployment("1", "p")], worked: [march("1")] };
    expect(reportOf(facts).companies).toEqual({ followed: 1, withHours: 1 });
  });
});

describe("an operation", () => {
  it("has its target, its contracts’ hours and people; a programme groups operations", () => {
    const facts = {
      operations: [
        { id: "o", name: "Téléo", targetHours: 100 },
        { id: "n", name: "Empalot", programme: "NPNRU" as const },
      ],
      contracts: [
        aClause("c", { operationId: "o" }),
        aClause("d", { operationId: "n", ofTheState: true }),
        aClause("f"),
      ],
      employments: [anEmployment("1", "p"), anEmployment("2", "q", { contractId: "d" })],
      worked: [march("1", 30), march("2", 10)],
    };
    const report = reportOf(facts);
    expect(report.operations.map(({ label, target, hours }) => [label, target, hours])).toEqual([
      ["Téléo", 100, 30],
      ["Empalot", undefined, 10],
    ]);
    expect(report.state).toMatchObject({ hours: 10, participants: 1, employments: 1 });
    expect(reportOf(facts, { programme: "NPNRU" })).toMatchObject({ hours: 10, contracts: 1 });
    expect(reportOf(facts, { programme: "STATE" })).toMatchObject({ hours: 10, contracts: 1 });
    expect(reportOf(facts, { operation: "o", buyer: "Mairie" })).toMatchObject({ hours: 30, contracts: 1 });
    expect(reportOf(facts, { operation: "o", buyer: "Personne" })).toMatchObject({ hours: 0, contracts: 0 });
  });
});

describe("what no line explains", () => {
  it("is told rather than counted: hours of an employment that nobody knows", () => {
    const report = reportOf({ contracts: [aClause("c")], worked: [march("gone", 12)] });
    expect(report.hours).toBe(0);
    expect(report.inconsistent.map(({ key }) => key)).toEqual(["hours"]);
  });

  it("has people of whom nothing is known", () => {
    const report = reportOf({
      contracts: [aClause("c")],
      participants: [aParticipant("p", { gender: "F" })],
      employments: [anEmployment("1", "p"), anEmployment("2", "nobody")],
      worked: [march("1"), march("2")],
    });
    expect(report.participantsBy.gender).toEqual({ F: 1 });
    expect(report.participantsBy.unknown).toMatchObject({ gender: 1, level: 2 });
  });
});
