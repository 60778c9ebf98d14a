import { beforeEach, describe, expect, test } from "vitest";
import { removeUnnamedFile } from "../../functions/suppliers/kept-files.ts";
import { type ProofFile, proofFileSchema, supplierSchema } from "../../shared/suppliers/schema.ts";
import { tick } from "../background.ts";
import { aSupplier } from "../builders.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { mortalTable } from "../mortal-table.ts";
import { inMemory, type Store, type TestApp, testApp } from "../test-app.ts";

const pdf = new TextEncoder().encode("%PDF-1.7 convention");
const day = 86_400;
const email = "camille@exemple.fr";

describe.each<[string, () => Promise<Store | undefined>]>([
  ["SQLite", async () => inMemory],
  [
    "DynamoDB",
    async () => {
      const { missing } = await dynamoLocal();
      return missing === undefined ? (now) => newDynamoTable(now) : undefined;
    },
  ],
])("a file sent to a supplier, on %s", (_, storeOf) => {
  let app: TestApp;
  let id: string;
  beforeEach(async (context) => {
    const store = await storeOf();
    if (!store) return context.skip("DynamoDB Local is not installed");
    app = await testApp({ store });
    id = (await (await app.signIn(email)).post("/suppliers", aSupplier())).as(supplierSchema).id;
  });

  const sent = async (): Promise<ProofFile> =>
    (await (await app.signIn(email)).send(`/suppliers/${id}/files?name=c.pdf`, pdf, "application/pdf")).as(
      proofFileSchema,
    );
  /** Saves the profile, its proof naming that file or none. */
  const save = async (file?: ProofFile) => {
    const owner = await app.signIn(email);
    const { version } = (await owner.get(`/suppliers/${id}`)).as(supplierSchema);
    const [proof] = aSupplier().proofs ?? [];
    const proofs = proof ? [{ ...proof, ...(file ? { file } : {}) }] : [];
    return owner.put(`/suppliers/${id}`, aSupplier({ proofs }), version);
  };
  const isKept = async ({ id: fileId }: ProofFile) =>
    (await (await app.signIn(email)).get(`/suppliers/${id}/files/${fileId}`)).status === 200;
  const later = async (days: number) => {
    app.clock.advance(days * day);
    await tick(app);
  };

  test("is removed thirty days later if no profile has named it, and the journal says so", async () => {
    const file = await sent();
    await later(29);
    expect(await isKept(file)).toBe(true);
    await later(2);
    expect(await isKept(file)).toBe(false);
    const journal = await (await app.signInStaff()).get(`/audit?subject=${id}`);
    expect(JSON.stringify(journal.body)).toContain("FILE_REMOVED");
    expect((await tick(app)).FILE).toBeUndefined();
  });

  test("stays as long as a draft, a submitted profile, one online or its changes name it", async () => {
    const file = await sent();
    expect((await save(file)).status).toBe(200);
    await later(31);
    expect(await isKept(file)).toBe(true);
    await (await app.signIn(email)).post(`/suppliers/${id}/submission`);
    await later(31);
    expect(await isKept(file)).toBe(true);
    await (await app.signInStaff()).post(`/suppliers/${id}/publication`);
    await later(31);
    expect(await isKept(file)).toBe(true);
    const other = await sent();
    expect((await save(other)).status).toBe(200);
    await later(31);
    expect([await isKept(file), await isKept(other)]).toEqual([true, true]);
  });

  test("stays thirty days at least after another took its place in the profile, then is removed", async () => {
    const file = await sent();
    await save(file);
    app.clock.advance(29 * day);
    const other = await sent();
    await save(other);
    await later(2);
    expect(await isKept(file)).toBe(true);
    await later(31);
    expect([await isKept(file), await isKept(other)]).toEqual([false, true]);
  });

  test("stays as long as its supplier is not there, as while a backup is restored", async () => {
    const file = await sent();
    expect((await save(file)).status).toBe(200);
    const { table } = app.deps;
    const half = {
      ...table,
      get: async (...args: Parameters<typeof table.get>) =>
        args[0].sk === "SUPPLIER" ? undefined : table.get(...args),
    };
    app.clock.advance(31 * day);
    await removeUnnamedFile({ ...app.deps, table: half }, { supplierId: id, id: file.id });
    app.clock.advance(31 * day);
    await removeUnnamedFile({ ...app.deps, table: half }, { supplierId: id, id: file.id });
    expect(await isKept(file)).toBe(true);
  });

  test("cannot be named once it is gone: the proof says so", async () => {
    const file = await sent();
    await later(31);
    expect((await save(file)).body).toMatchObject({
      code: "file.gone",
      errors: [{ path: "proofs[0].file", message: expect.stringContaining("Joignez-le de nouveau") }],
    });
    expect((await save()).status).toBe(200);
  });

  test("is never lost to a profile that names it while the clock looks at it", async () => {
    const file = await sent();
    app.clock.advance(31 * day);
    const { table } = app.deps;
    // The profile is saved between what the clock reads and what it writes.
    const racing = {
      ...table,
      transact: async (...writes: Parameters<typeof table.transact>) => {
        expect((await save(file)).status).toBe(200);
        return table.transact(...writes);
      },
    };
    const looking = removeUnnamedFile({ ...app.deps, table: racing }, { supplierId: id, id: file.id });
    await expect(looking).rejects.toThrow();
    await later(31);
    expect(await isKept(file)).toBe(true);
  });

  test("is removed once, wherever the clock is killed on the way", async () => {
    for (let diesAt = 1; diesAt <= 4; diesAt++) {
      const file = await sent();
      app.clock.advance(31 * day);
      const { table } = mortalTable(app.deps.table, diesAt);
      const dying = removeUnnamedFile({ ...app.deps, table }, { supplierId: id, id: file.id });
      await expect(dying).rejects.toThrow("killed");
      await tick(app);
      expect(await isKept(file)).toBe(false);
      expect((await save(file)).body).toMatchObject({ code: "file.gone" });
      expect((await tick(app)).FILE).toBeUndefined();
    }
  });
});
