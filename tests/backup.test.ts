import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leftOut } from "../functions/backup/stored-items.ts";
import { importClause } from "../functions/clause/import-folder.ts";
import { backupCommand } from "../functions/commands/backup.ts";
import { exportCommand } from "../functions/commands/export.ts";
import { forgetCommand } from "../functions/commands/forget.ts";
import { importCommand } from "../functions/commands/import.ts";
import { seed } from "../functions/demo/seed.ts";
import { holdMails } from "../functions/mail/outbox/hold-mails.ts";
import {
  suppressionDocuments,
  unsubscriptionDocuments,
} from "../functions/mail/preferences/address-preferences.ts";
import { addressHash } from "../functions/platform/addresses.ts";
import { put } from "../functions/platform/db/documents.ts";
import { openSqliteTable, type SqliteTable } from "../functions/platform/db/sqlite-table.ts";
import type { Table } from "../functions/platform/db/table.ts";
import { contractSchema } from "../shared/contracts/schema.ts";
import { count } from "../shared/text/count.ts";
import { parisInstant } from "../shared/time/paris-days.ts";
import { runEngine, runMailer, tick } from "./background.ts";
import { dynamoLocal, newDynamoTable } from "./dynamo-local.ts";
import { sampleLines, textOfLines } from "./fixtures/clause-files.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "./made-by-staff.ts";
import { type TestApp, testApp } from "./test-app.ts";

const folder = mkdtempSync(join(tmpdir(), "rencontres-transfer-"));
const open: SqliteTable[] = [];
afterAll(() => {
  for (const table of open) table.close();
  rmSync(folder, { recursive: true, force: true });
});
const sqlite = (path: string, now: () => number) => {
  const opened = openSqliteTable(path, { now, consumers: ["mailer", "engine"] });
  open.push(opened);
  return opened;
};

/**
 * A rencontre that was held, with everything it leaves behind: rounds, mails, questions, answers, refusals.
 */
let app: TestApp;
let source: SqliteTable;
beforeAll(async () => {
  app = await testApp({
    at: "2027-03-01T09:00:00.000Z",
    store: (now) => {
      source = sqlite(join(folder, "source.sqlite"), now);
      return source;
    },
  });
  const staff = await app.signInStaff();
  const { id } = await openRencontre(staff);
  const suppliers = [await publishedSupplier(staff, 1), await publishedSupplier(staff, 2)];
  for (const supplier of suppliers) await registered(staff, id, supplier.id);
  const { buyerId, intent } = await buyerWithIntent(staff, 1);
  for (const email of ["acheteuse@exemple.fr", "collegue@exemple.fr"])
    await staff.post(`/buyers/${buyerId}/invitations`, { email });
  const writer = await app.signIn("acheteuse@exemple.fr");
  await writer.post(`/auth/me/invitations/${buyerId}`, { accepted: true });
  await writer.post(`/intents/${intent.id}/messages`, { supplierId: suppliers[0]?.id, text: "Bonjour" });
  await app.visitor.post(`/suppliers/${suppliers[0]?.id}/views`);
  await registered(staff, id, buyerId, { intentIds: [intent.id] });
  await staff.post(`/rencontres/${id}/closing`);
  await staff.post(`/rencontres/${id}/rounds`, {});
  await runEngine(app);
  await staff.post(`/rencontres/${id}/rounds/1/publication`);
  await runEngine(app);
  await runMailer(app);
  app.clock.set(parisInstant("2027-03-18", "12:00"));
  await staff.post(`/rencontres/${id}/start`);
  await staff.post(`/rencontres/${id}/end`);
  app.clock.set(parisInstant("2027-03-19", "09:00"));
  await tick(app);
  await seed(app.deps, { type: "system", name: "tests" });
  // What leads to a company and to a contract without any document saying it: a code of the files, a former number.
  const [header = "", line = ""] = sampleLines("entreprises.csv");
  const company = { name: "Toitures du Canal", siret: line.split(";")[1] };
  await staff.post("/clause/companies", company);
  await importClause(
    app.deps,
    { type: "system", name: "tests" },
    { files: new Map([["entreprises.csv", textOfLines([header, line])]]), dryRun: false },
  );
  const clause = {
    number: "ANCIEN",
    buyerNature: "public",
    modalities: ["L2112-2"],
    ofTheState: false,
    holders: [],
  };
  const signed = { title: "Entretien des parcs", buyerName: "Mairie", awardedOn: "2027-01-04" };
  const followed = await staff.post("/clause/contracts", { ...signed, clause });
  const { id: contractId, version } = followed.as(contractSchema);
  await staff.put(`/clause/contracts/${contractId}`, { ...clause, number: "NOUVEAU" }, version);
  const convention = new TextEncoder().encode("%PDF-1.7 convention");
  await staff.send(`/suppliers/${suppliers[0]?.id}/files?name=c.pdf`, convention, "application/pdf");
  const at = app.deps.now();
  const hash = addressHash("personne@exemple.fr");
  await app.deps.table.transact([
    put(suppressionDocuments, { version: 0, addressHash: hash, reason: "bounce", mailId: "mai_1", at }),
    put(unsubscriptionDocuments, { version: 0, addressHash: hash, family: "reminders", at }),
  ]);
  // An import holds the mails that wait, which is the one thing that it changes (held-mails.test.ts): here, none waits.
  await holdMails(app.deps, { type: "system", name: "tests" });
});

const kindsOfARencontre = [
  ...["ACCOUNT", "AUDIT", "BUYER", "CLAIM#BUYER_SIRET", "CLAIM#EMAIL", "CLAIM#REGISTRATION"],
  ...[
    "CLAIM#SUPPLIER_SIRET",
    "CONTRACT",
    "CONVERSATION",
    "DAILY",
    "FILE",
    "FOLLOWUP",
    "INBOX",
    "INTENT",
    "INVITATION",
    "LASTCONTACT",
    "MAIL",
    "MAILBOX",
    "MEETING",
    "MEMBER",
  ],
  ...["OUTCOME", "REGISTRATION", "RENCONTRE", "ROUND", "ROUNDPART", "SERIES", "STAMP", "SUPPLIER"],
  ...["SUPPRESSION", "UNSUBSCRIPTION", "VIEWS"],
  // The demonstration brings the clause, followed.
  ...[
    "CLAIM#CLAUSE_NUMBER",
    "CLAIM#COMPANY_CODE",
    "CLAIM#COMPANY_SIRET",
    "CLAUSE_ALERT",
    "CLAUSE_HOURS",
    "CLAUSE_OPERATION",
    "CLAUSE_PAST",
    "CLAUSE_YEAR",
    "COMPANY",
  ],
  ...["EMPLOYMENT", "HIRE", "IDENTITY", "OPERATION", "PARTICIPANT", "SAME_PERSON", "SITUATION"],
  ...["SITUATION_REQUEST", "STATEMENT", "STATEMENTS", "WORKED"],
];

const depsOn = (table: Table) => ({ ...app.deps, table });
const exported = async (table: Table): Promise<string[]> => {
  const lines: string[] = [];
  await exportCommand.run(depsOn(table), [], (line) => lines.push(line), {});
  return lines;
};
const imported = async (table: Table, lines: readonly string[]): Promise<string[]> => {
  const file = join(folder, `import-${Math.random()}.ndjson`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  const said: string[] = [];
  await importCommand.run(depsOn(table), [file], (line) => said.push(line), {});
  return said;
};
const tailOf = (lines: readonly string[]) => JSON.parse(lines.at(-1) ?? "{}");

describe("an export", () => {
  test("holds every stored item but what ends by itself, found by keys alone", async () => {
    const keys = source.database
      .prepare("SELECT pk, sk FROM items")
      .all()
      .map(({ pk, sk }) => `${pk} ${sk}`)
      .filter((key) => !leftOut.some((beginning) => key.startsWith(beginning)));
    const items = (await exported(source.table)).slice(1, -1).map((line) => JSON.parse(line));
    expect(items.map(({ pk, sk }) => `${pk} ${sk}`).sort()).toEqual(keys.sort());
    expect(tailOf(await exported(source.table)).kinds).toEqual(
      Object.fromEntries(kindsOfARencontre.map((kind) => [kind, expect.any(Number)])),
    );
  });
});

describe("an import", () => {
  test("into another file gives the same counts and the same checksum, and can be done twice", async () => {
    const lines = await exported(source.table);
    const target = sqlite(join(folder, "target.sqlite"), app.clock.now).table;
    const { items } = tailOf(lines);
    expect(await imported(target, lines)).toEqual([`${count(items, "élément")} repris, 0 déjà là.`]);
    expect(tailOf(await exported(target))).toEqual(tailOf(lines));
    expect(await imported(target, lines)).toEqual([
      `0 élément repris, ${items.toLocaleString("fr-FR")} déjà là.`,
    ]);
  });

  test("takes up where it was stopped", async () => {
    const lines = await exported(source.table);
    const target = sqlite(":memory:", app.clock.now).table;
    let transactions = 0;
    const dying: Table = {
      ...target,
      transact: async (writes) => {
        if (++transactions === 3) throw new Error("killed");
        await target.transact(writes.slice(0, transactions === 2 ? 40 : 100));
      },
    };
    await expect(imported(dying, lines)).rejects.toThrow("killed");
    await imported(target, lines);
    expect(tailOf(await exported(target))).toEqual(tailOf(lines));
  });

  test("sends nothing again and asks nothing again: the same clock finds nothing to do", async () => {
    const target = sqlite(":memory:", app.clock.now);
    await imported(target.table, await exported(source.table));
    const elsewhere = { ...app, feed: target.feed, deps: depsOn(target.table) };
    await runEngine(elsewhere);
    const before = tailOf(await exported(target.table)).kinds;
    await tick(elsewhere);
    expect(tailOf(await exported(target.table)).kinds).toMatchObject({
      FOLLOWUP: before.FOLLOWUP,
      MAIL: before.MAIL,
    });
  });

  test("refuses a file that is cut short, changed or something else, and a base with other data", async () => {
    const lines = await exported(source.table);
    const empty = () => sqlite(":memory:", app.clock.now).table;
    await expect(imported(empty(), lines.slice(0, -1))).rejects.toThrow("incomplet");
    await expect(imported(empty(), lines.toSpliced(3, 1))).rejects.toThrow("somme de contrôle");
    await expect(imported(empty(), ['{"a":1}'])).rejects.toThrow("pas un export");
    const other = empty();
    const { version: _version, ...item } = JSON.parse(lines[1] ?? "{}");
    await other.transact([{ type: "put", item: { ...item, doc: { other: true } }, expect: "absent" }]);
    await expect(imported(other, lines)).rejects.toThrow("déjà autre chose");
  });
});

const missing = (await dynamoLocal()).missing;
describe.skipIf(missing)(missing ?? "moving to DynamoDB", () => {
  test("and back gives the same counts and checksum each time", async () => {
    const lines = await exported(source.table);
    const dynamo = await newDynamoTable(app.clock.now);
    await imported(dynamo.table, lines);
    const there = await exported(dynamo.table);
    expect(tailOf(there)).toEqual(tailOf(lines));
    const back = sqlite(":memory:", app.clock.now).table;
    await imported(back, there);
    expect(tailOf(await exported(back))).toEqual(tailOf(lines));
    dynamo.close();
  });
});

describe("forgetting a person", () => {
  test("removes its account, and its address wherever it stands, as it would by itself", async () => {
    const { table } = sqlite(":memory:", app.clock.now);
    await imported(table, await exported(source.table));
    const said: string[] = [];
    const forget = (of: string) => forgetCommand.run(depsOn(table), [of], (line) => said.push(line), {});
    await forget("equipe@exemple.fr");
    expect(said).toEqual([
      "Compte effacé.",
      "0 fiche ou inscription la citait comme contact.",
      expect.stringMatching(/^\d+ courriels? l/),
    ]);
    said.length = 0;
    await forget("fournisseur-1@exemple.fr");
    expect(said.slice(0, 2)).toEqual([
      "Aucun compte n’a cette adresse.",
      expect.stringMatching(/^[1-9]\d* fiches? ou inscriptions? la cita/),
    ]);
    const left = (await exported(table)).join("\n");
    for (const address of ["equipe@exemple.fr", "fournisseur-1@exemple.fr"])
      expect(left).not.toContain(address);
  });
});

describe("a backup of one machine", () => {
  const run = async (file: string, opened: Parameters<typeof backupCommand.run>[3] = source) => {
    const said: string[] = [];
    await backupCommand.run(app.deps, [file], (line) => said.push(line), opened);
    return said;
  };

  test("is taken while others write, and restores to all that was committed before it", async () => {
    const file = join(folder, "sauvegarde.sqlite");
    const before = await exported(source.table);
    const writing = (async () => {
      for (let n = 0; n < 20; n++)
        await source.table.transact([
          { type: "put", item: { pk: `CLAIM#LIMIT#${n}`, sk: "CLAIM", doc: { used: n } }, expect: "absent" },
        ]);
    })();
    expect(await run(file)).toEqual([
      expect.stringMatching(/^[\d\s]+ éléments dans « .*sauvegarde\.sqlite »\.$/),
    ]);
    await writing;
    const restored = sqlite(file, app.clock.now).table;
    expect(tailOf(await exported(restored))).toEqual(tailOf(before));
  });

  test("overwrites nothing, and is refused where the table is in DynamoDB", async () => {
    const file = join(folder, "encore.sqlite");
    await run(file);
    await expect(run(file)).rejects.toThrow("existe déjà");
    await expect(run(join(folder, "nulle-part.sqlite"), {})).rejects.toThrow("DynamoDB");
    expect(existsSync(join(folder, "nulle-part.sqlite"))).toBe(false);
  });
});
