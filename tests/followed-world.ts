import { beforeEach } from "vitest";
import { recordHours } from "../functions/clause/record-hours.ts";
import { followedPageSchema, followedViewSchema } from "../functions/followed-contracts/answers.ts";
import { companySchema } from "../shared/clause/schema.ts";
import { contractSchema } from "../shared/contracts/schema.ts";
import { staffInboxSchema } from "../shared/overview/staff-inbox.ts";
import { type Client, type TestApp, testApp } from "./test-app.ts";

/** The application of a test, anew for each. */
export let app: TestApp;
/** Somebody of the team, signed in. */
export let staff: Client;
beforeEach(async () => {
  app = await testApp({ at: "2026-01-05T09:00:00.000Z" });
  staff = await app.signInStaff();
});

export const contact = { name: "Claude Martin", email: "chantier@exemple.fr" };
export const aCompany = async (changes: object = {}) =>
  (
    await staff.post("/clause/companies", {
      name: "Jardins du Canal",
      activity: "SERVICES",
      contact,
      ...changes,
    })
  ).as(companySchema);
export const aClause = (changes: object = {}) => ({
  number: "2026-PARCS",
  lot: "1",
  buyerNature: "public",
  modalities: ["L2112-2"],
  ofTheState: false,
  plannedHours: 3_650,
  start: "2026-01-01",
  end: "2026-12-31",
  holders: [],
  ...changes,
});
export const aFollowed = (clause: object = {}, changes: object = {}) => ({
  title: "Entretien des parcs",
  buyerName: "Mairie de Valmontès",
  awardedOn: "2025-12-01",
  clause: aClause(clause),
  ...changes,
});
export const follow = async (clause: object = {}, changes: object = {}) =>
  (await staff.post("/clause/contracts", aFollowed(clause, changes))).as(contractSchema);
export const viewOf = async (id: string) =>
  (await staff.get(`/clause/contracts/${id}`)).as(followedViewSchema);
export const listOf = async (query: string) =>
  (await staff.get(`/clause/contracts?${query}`)).as(followedPageSchema);
export const work = async (contractId: string, month: string, hours: number, employment = "emp_1") =>
  app.deps.table.transact(
    await recordHours(app.deps, [{ employment: { id: employment, contractId }, month, hours }]),
  );
/** Another day: sessions of months ago have ended. */
export const goTo = async (instant: string) => {
  app.clock.set(instant);
  staff = await app.signInStaff();
};
export const late = async () => {
  const { groups } = (await staff.get("/desk")).as(staffInboxSchema);
  return groups.find(({ kind }) => kind === "lateClauses")?.items ?? [];
};
