import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runAnnouncement } from "../../functions/announcements/dispatch.ts";
import { batchJobDocuments } from "../../functions/batch-jobs/batch-job.ts";
import { type Mail, mailDocuments } from "../../functions/mail/outbox/mails.ts";
import { meetingsOfRencontre } from "../../functions/meetings/repository.ts";
import { everyDocument } from "../../functions/platform/db/documents.ts";
import { batchJobKey } from "../../functions/platform/db/keys/batch-jobs.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import { openSqliteTable, type SqliteTable } from "../../functions/platform/db/sqlite-table.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { participantsOf } from "../../functions/rencontres/registration-repository.ts";
import { getRencontre } from "../../functions/rencontres/repository.ts";
import { computeRound, type EngineDeps } from "../../functions/round-engine/compute-round.ts";
import type { EngineOutput } from "../../functions/round-engine/types.ts";
import { handleChanges } from "../../functions/round-engine/worker.ts";
import { getRound } from "../../functions/rounds/repository.ts";
import { viewRound } from "../../functions/rounds/view.ts";
import { runEngine } from "../background.ts";
import { computeHere } from "../compute-here.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { mortalTable } from "../mortal-table.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

/** 17 buyers and 40 suppliers: more meetings and more participants than one transaction holds. */
const buyers = 17;
const suppliers = 40;

let folder: string;
let app: TestApp;
let staff: Client;
let sqlite: SqliteTable;
let rencontreId: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "batch-jobs-"));
  app = await testApp({
    store: (now) => {
      sqlite = openSqliteTable(join(folder, "first.sqlite"), { now });
      return sqlite;
    },
  });
  staff = await app.signInStaff();
  rencontreId = (await openRencontre(staff, { tables: 20 })).id;
  for (let n = 1; n <= suppliers; n++)
    await registered(staff, rencontreId, (await publishedSupplier(staff, n)).id);
  for (let n = 1; n <= buyers; n++) {
    const { buyerId, intent } = await buyerWithIntent(staff, n);
    await registered(staff, rencontreId, buyerId, { intentIds: [intent.id] });
  }
  await staff.post(`/rencontres/${rencontreId}/closing`);
  await staff.post(`/rencontres/${rencontreId}/rounds`, {});
});
afterAll(() => {
  sqlite.close();
  rmSync(folder, { recursive: true });
});

const quiet: Deps["log"] = { info: () => {}, warn: () => {}, error: () => {} };

let copies = 0;
/** The rencontre as it stands, in a file of its own. */
const copy = async () => {
  const path = join(folder, `copy-${++copies}.sqlite`);
  const at = join(folder, "snapshot.sqlite");
  await sqlite.backup(at);
  copyFileSync(at, path);
  const opened = openSqliteTable(path, { now: app.clock.now });
  return { ...opened, deps: { ...app.deps, table: opened.table, log: quiet } };
};
type Copy = Awaited<ReturnType<typeof copy>>;

let found: Promise<EngineOutput> | undefined;
/** The engine, which finds matches and plan once for all the copies: they are the same each time. */
const engine = (deps: Deps): EngineDeps => ({
  ...deps,
  compute: (work, report) => {
    report({ phase: "plan" });
    found ??= computeHere(deps.gazetteer)(work, report);
    return found;
  },
});

/** Hands the engine what was committed, until it dies; returns how many steps it made. */
const work = async ({ feed, deps }: Copy, diesAt?: number): Promise<number> => {
  const mortal = mortalTable(deps.table, diesAt);
  await feed.drain("engine", (changes) => handleChanges(engine({ ...deps, table: mortal.table }), changes));
  return mortal.steps();
};

/** Takes up a computation that gave no sign of life for five minutes, as the clock does. */
const recoverRound = async ({ deps }: Copy) => {
  const later = new Date(app.clock.now() + 301_000).toISOString();
  await computeRound(engine({ ...deps, now: () => later }), { rencontreId, number: 1 });
};

/** Takes up the batch jobs left behind, as the clock does; without it, since it would also send hundreds of mails. */
const recover = async ({ deps }: Copy) => {
  const { pk, sk } = batchJobKey(rencontreId, "");
  for (const job of await everyDocument(deps.table, batchJobDocuments, { pk, sk: { beginsWith: sk } }))
    await runAnnouncement(deps, job);
};

const mailsOf = async ({ deps }: Copy, kind: string): Promise<Mail[]> => {
  const everywhere = await Promise.all(
    ["queued", "sent"].map((status) => everyDocument(deps.table, mailDocuments, mailsWithStatus(status))),
  );
  return everywhere.flat().filter(({ content }) => content.kind === kind);
};

const addressees = (told: readonly Mail[]) => told.map(({ to }) => to).sort();
const everybody = async ({ deps }: Copy) =>
  (await participantsOf(deps, rencontreId)).map(({ contact }) => contact.email).sort();

/** Kills the engine at every step of what `decide` starts, lets the clock recover, and checks what came of it. */
const killEverywhere = async (
  check: (rencontre: Copy) => Promise<void>,
  takeUp: (rencontre: Copy) => Promise<void> = recover,
) => {
  const whole = await copy();
  const steps = await work(whole);
  await check(whole);
  whole.close();
  expect(steps).toBeGreaterThan(6);
  for (let diesAt = 1; diesAt <= steps; diesAt++) {
    const rencontre = await copy();
    expect(await work(rencontre, diesAt)).toBeLessThanOrEqual(diesAt);
    await takeUp(rencontre);
    await check(rencontre);
    rencontre.close();
  }
};

describe("a round whose engine is killed before or after any of its transactions", () => {
  test("is computed again, and nothing is seen of what the dead engine left", {
    timeout: 300_000,
  }, async () => {
    await killEverywhere(async (rencontre) => {
      const round = await getRound(rencontre.deps, { rencontreId, number: 1 });
      expect(round).toMatchObject({ status: "proposed" });
      const plan = await viewRound(rencontre.deps, round);
      expect(plan.plan?.meetings).toHaveLength(round.result?.meetings ?? 0);
      expect(plan.matches).toHaveLength(round.result?.matches ?? 0);
      expect(await getRencontre(rencontre.deps, rencontreId)).toMatchObject({ status: "matched" });
    }, recoverRound);
    await runEngine(app);
  });
});

describe("a publication whose engine is killed before or after any of its transactions", () => {
  test("is taken up afterwards: every participant is told, and once", { timeout: 300_000 }, async () => {
    await staff.post(`/rencontres/${rencontreId}/rounds/1/publication`);
    const planned = (await getRound(app.deps, { rencontreId, number: 1 })).result?.meetings;
    expect(planned).toBeGreaterThan(99);
    await killEverywhere(async (rencontre) => {
      expect(addressees(await mailsOf(rencontre, "convocation"))).toEqual(await everybody(rencontre));
      expect(await meetingsOfRencontre(rencontre.deps, rencontreId)).toHaveLength(planned ?? 0);
      expect(await getRencontre(rencontre.deps, rencontreId)).toMatchObject({
        status: "published",
        publishedRound: 1,
      });
      expect(await getRound(rencontre.deps, { rencontreId, number: 1 })).toMatchObject({
        status: "published",
      });
      const sequences = (await participantsOf(rencontre.deps, rencontreId)).map((r) => r.planSequence);
      expect(new Set(sequences)).toEqual(new Set([0]));
    });
    await runEngine(app);
  });
});

describe("a cancellation whose engine is killed before or after any of its transactions", () => {
  test("is taken up afterwards: everybody receives its contacts, and once", {
    timeout: 300_000,
  }, async () => {
    await staff.post(`/rencontres/${rencontreId}/cancellation`, { reason: "Confinement" });
    await killEverywhere(async (rencontre) => {
      const told = await mailsOf(rencontre, "rencontre-cancelled");
      expect(addressees(told)).toEqual(await everybody(rencontre));
      const contacts = told.map(({ content }) =>
        content.kind === "rencontre-cancelled" ? content.meetings.length : 0,
      );
      const meetings = await meetingsOfRencontre(rencontre.deps, rencontreId);
      expect(contacts.reduce((sum, n) => sum + n, 0)).toBe(2 * meetings.length);
      expect(meetings.filter(({ place }) => place)).toEqual([]);
    });
  });
});
