import * as z from "zod";
import { recordHours } from "../functions/clause/record-hours.ts";
import { everyItem } from "../functions/platform/db/documents.ts";
import { journalOfMonth } from "../functions/platform/db/keys/journal.ts";
import {
  type Employment,
  employmentSchema,
  type Participant,
  participantSchema,
} from "../shared/clause/schema.ts";
import { reportSchema } from "../shared/overview/report.ts";
import { participantViewSchema } from "../shared/participants/view.ts";
import { peopleWhoWork } from "./hours-world.ts";
import { type Client, inMemory, type Store, type TestApp, testApp } from "./test-app.ts";

export const path = "/clause/participants";
export const facts = { gender: "F", statuses: ["RSA"], commune: "31555", prescriber: "PLIE" };
export const elan = { firstName: "Jean-Pierre", lastName: "Élan", birthDate: "1990-04-12" };

/** The 2nd of November 2026, with two contracts followed and people at work since September. */
export const begun = async (store: Store = inMemory) => {
  const app = await testApp({ store, at: "2026-11-02T08:00:00.000Z" });
  await peopleWhoWork(app.deps);
  return { app, staff: await app.signInStaff() };
};

export const created = async (staff: Client, input: object = {}): Promise<Participant> =>
  (await staff.post(path, { facts, ...input })).as(participantSchema);
export const view = async (staff: Client, id: string) =>
  (await staff.get(`${path}/${id}`)).as(participantViewSchema);
export const decided = async (staff: Client, id: string, decision: object) => {
  const { participant } = await view(staff, id);
  return staff.request("POST", `${path}/${id}/eligibility`, decision, {
    "if-match": `"${participant.version}"`,
  });
};
export const eligible = { status: "eligible", grounds: ["RSA"], until: "2028-11-01" };
export const job = { contractId: "con_school", companyId: "ent_builder", type: "CDDI", start: "2026-11-02" };
export const hired = async (staff: Client, id: string, more: object = {}): Promise<Employment> => {
  await decided(staff, id, eligible);
  return (await staff.post(`${path}/${id}/employments`, { ...job, ...more })).as(employmentSchema);
};
export const faultsOf = (body: unknown) =>
  z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]) }).parse(body)
    .errors;
export const reportOf = async (staff: Client, year = 2026) =>
  (await staff.get(`/reports/${year}`)).as(reportSchema).clause;
export const worked = async (app: TestApp, employment: Employment, month: string, hours: number) =>
  app.deps.table.transact(await recordHours(app.deps, [{ employment, month, hours }]));
export const journal = async (app: TestApp, months: string[]) => {
  const found: string[] = [];
  for (const month of months)
    for await (const { doc } of everyItem(app.deps.table, journalOfMonth(month)))
      found.push(JSON.stringify(doc));
  return found;
};
