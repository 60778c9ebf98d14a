import { describe, expect, it } from "vitest";
import { aClause, anEmployment, aParticipant, reportOf } from "../../../tests/clause-world.ts";
import type { ClauseFacts } from "./facts.ts";

const worked: ClauseFacts["worked"] = [
  { employmentId: "1", hours: { "2027-02": 10, "2027-03": 20, "2027-07": 40 } },
  { employmentId: "2", hours: { "2026-11": 5, "2026-12": 7, "2027-01": 9 } },
];

const facts: Partial<ClauseFacts> = {
  worked,
  contracts: [
    aClause("c", { holders: [{ companyId: "e", role: "TITULAIRE" }] }),
    aClause("d", { buyer: "Promoteur", holders: [{ companyId: "f", role: "TITULAIRE" }] }),
  ].map((contract) => (contract.id === "c" ? { ...contract, buyerSiret: "21310555400017" } : contract)),
  participants: [aParticipant("p"), aParticipant("q")],
  employments: [
    anEmployment("1", "p", { start: "2027-02-10" }),
    anEmployment("2", "q", { contractId: "d", companyId: "f", employerId: "e", start: "2026-11-02" }),
  ],
};

describe("a part of the report", () => {
  it("is the same over the four quarters as over the year", () => {
    const quarters = [1, 4, 7, 10].map((first) =>
      reportOf(facts, {
        from: `2027-${String(first).padStart(2, "0")}`,
        to: `2027-${String(first + 2).padStart(2, "0")}`,
      }),
    );
    const year = reportOf(facts);
    expect(quarters.map(({ hours }) => hours)).toEqual([39, 0, 40, 0]);
    expect(quarters.reduce((sum, { hours }) => sum + hours, 0)).toBe(year.hours);
    expect(quarters.flatMap(({ byMonth }) => byMonth.map(({ month, hours }) => [month, hours]))).toEqual(
      year.byMonth.map(({ month, hours }) => [month, hours]),
    );
    expect(quarters.map(({ newParticipants }) => newParticipants)).toEqual([1, 0, 0, 0]);
  });

  it("is the whole year where its twelve months are asked for", () => {
    expect(reportOf(facts, { from: "2027-01", to: "2027-12" })).toEqual(reportOf(facts));
  });

  it("may begin in the year before, and is compared with the same months a year earlier", () => {
    const winter = reportOf(facts, { from: "2026-12", to: "2027-02" });
    expect(winter.byMonth.map(({ month, hours }) => [month, hours])).toEqual([
      ["2026-12", 7],
      ["2027-01", 9],
      ["2027-02", 10],
    ]);
    expect(winter.participants).toBe(2);
  });

  it("of a company is the hours of its contracts, and of the people that it lends", () => {
    expect(reportOf(facts, { company: "f" })).toMatchObject({ hours: 9, contracts: 1, participants: 1 });
    expect(reportOf(facts, { company: "e" })).toMatchObject({ hours: 79, contracts: 2, participants: 2 });
    expect(reportOf(facts, { companies: [] })).toMatchObject({ hours: 0, contracts: 0 });
  });

  it("of a buyer is its contracts by its name, or by its SIRET", () => {
    expect(reportOf(facts, { buyer: "Promoteur" })).toMatchObject({ hours: 9 });
    expect(reportOf(facts, { buyer: "buy_1", buyerSiret: "21310555400017" })).toMatchObject({ hours: 70 });
  });

  it("of a buyer without an account is not that of a registered one who has the same name", () => {
    const [own, other] = facts.contracts ?? [];
    const contracts = [own, other && { ...other, buyerName: "Mairie", buyerId: "buy_2" }].filter(
      (one) => one !== undefined,
    );
    const of = (buyer: string) => reportOf({ ...facts, contracts }, { buyer }).hours;
    expect([of("Mairie"), of("buy_2")]).toEqual([70, 9]);
    const registered = contracts.map((contract) => ({ ...contract, buyerId: `buy_${contract.id}` }));
    expect(reportOf({ ...facts, contracts: registered }, { buyer: "Mairie" }).hours).toBe(79);
  });

  it("leaves out, and tells, what is published of all contracts together", () => {
    const past = [{ year: 2026, hours: 1_000 }];
    const published = { ...facts, worked: worked.slice(0, 1), past };
    expect(reportOf(published).previousHours).toBe(1_000);
    const part = reportOf(published, { buyer: "Promoteur" });
    expect(part.previousHours).toBeNull();
    expect(part.inconsistent).toMatchObject([{ key: "previousHours", data: 0 }]);
  });
});
