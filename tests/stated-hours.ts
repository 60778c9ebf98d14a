import { statementIdOf } from "../functions/clause/statement-documents.ts";
import { signToken } from "../functions/platform/tokens.ts";
import { staffStatementSchema, statementOfLinkSchema } from "../shared/statements/view.ts";
import { tick } from "./background.ts";
import { firstWorkingDay, month, peopleWhoWork } from "./hours-world.ts";
import { mailsOf } from "./queued-mails.ts";
import { type Client, inMemory, type Store, type TestApp, testApp } from "./test-app.ts";

export const builder = statementIdOf("ent_builder", month);
export const agency = statementIdOf("ent_agency", month);

type World = Parameters<typeof peopleWhoWork>[1];

/** The last working day of October 2026, with people who work. */
export const atWork = async (store: Store = inMemory, world: World = {}) => {
  const app = await testApp({ store, at: "2026-10-30T08:00:00.000Z" });
  await peopleWhoWork(app.deps, world);
  return app;
};
/** The first working day of November 2026: their companies are asked for the hours of October. */
export const asked = async (store: Store = inMemory, world: World = {}) => {
  const app = await atWork(store, world);
  app.clock.set(firstWorkingDay);
  await tick(app);
  return app;
};

/** The link that was mailed for a statement, the last one. */
export const linkOf = async (app: TestApp, id = builder) => {
  const mail = (await mailsOf(app, "statement-request")).findLast(
    ({ content }) => content.statementId === id,
  );
  if (!mail) throw new Error(`no link was mailed for ${id}`);
  const { statementId, until } = mail.content;
  return `/statements/${signToken(app.deps.config.secret, "statement", `${statementId}.${until}`)}`;
};
export const read = async (app: TestApp, link: string) =>
  (await app.visitor.get(link)).as(statementOfLinkSchema);
export const stateWith = async (app: TestApp, link: string, input: object, client: Client = app.visitor) => {
  const { version } = (await client.get(link)).body as { version: number };
  return client.put(link, input, version);
};
export const hoursOf = (hours: Record<string, number>) => ({
  lines: Object.entries(hours).map(([employmentId, worked]) => ({ employmentId, hours: worked })),
});
/** What the builder’s two people worked. */
export const both = hoursOf({ emp_1: 151.67, emp_2: 35 });
/** Somebody the builder hired in October. */
export const hire = {
  ...{ firstName: "Inès", lastName: "Costa", birthDate: "1999-05-04", contractId: "con_school" },
  ...{ type: "CDDI", start: "2026-10-19", hours: 60 },
};

export const staffPath = (id = builder) => `/clause/statements/${id}`;
export const seen = async (staff: Client, id = builder) =>
  (await staff.get(staffPath(id))).as(staffStatementSchema);
/** What staff do of a statement as it is now. */
export const act = async (staff: Client, path: string, input?: object, id = builder) =>
  staff.request("POST", `${staffPath(id)}/${path}`, input, {
    "if-match": `"${(await seen(staff, id)).version}"`,
  });
export const decide = (staff: Client, sentBack: object[] = [], id = builder) =>
  act(staff, "decision", { sentBack }, id);
