import { beforeEach, describe, expect, test } from "vitest";
import { contractNumberKey } from "../../functions/contracts/contract-number.ts";
import { contractDocuments } from "../../functions/contracts/repository.ts";
import { put } from "../../functions/platform/db/documents.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { aBuyer, aSiret } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const essentialData = (number: string) => ({
  number,
  procedure: "Procédure adaptée",
  technique: "Sans objet",
  execution: "Sans objet",
  ccag: "Fournitures courantes et services",
  priceForm: "Forfaitaire",
  priceType: "Définitif ferme",
  environment: "Clause environnementale",
  offers: 3,
  innovative: false,
  advance: false,
  subcontracting: false,
});
const aContract = (changes: object = {}) => ({
  title: "Entretien des parcs",
  buyerName: "Mairie de Valmontès",
  buyerSiret: aSiret(900),
  supplierName: "Les Jardins du Canal",
  supplierSiret: aSiret(1),
  cpv: "77310000-6",
  departement: "31",
  amount: 120_000,
  durationMonths: 36,
  awardedOn: "2028-04-10",
  essentialData: essentialData("2028-01"),
  ...changes,
});
const post = (changes: object = {}) => staff.post("/contracts", aContract(changes));
const record = async (changes: object = {}) => (await post(changes)).as(contractSchema);
const idsInFile = async (year = 2028) =>
  (
    (await staff.get(`/contracts/decp.json?year=${year}`)).body as {
      marches: { marche: { id: string; acheteur: { id: string } }[] };
    }
  ).marches.marche.map(({ id, acheteur }) => `${acheteur.id} ${id}`);
const numberTaken = {
  code: "contract.numberTaken",
  errors: [{ path: "essentialData.number", code: "exists" }],
};

describe("the number of a contract at its buyer", () => {
  test("is borne by one contract, once in the file of essential data", async () => {
    await record();
    const second = await post({ title: "Autre marché" });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject(numberTaken);
    expect(JSON.stringify(second.body)).toContain("Entretien des parcs");
    expect(await idsInFile()).toEqual([`${aSiret(900)} 2028-01`]);
  });

  test("is one whatever the year, the spaces typed or the state of the contract", async () => {
    await record({ status: "draft" });
    for (const changes of [
      { awardedOn: "2029-01-02" },
      { essentialData: essentialData(" 2028-01 ") },
      { buyerSiret: aSiret(900).replace(/(\d{3})(\d{3})(\d{3})/, "$1 $2 $3 ") },
      { status: "draft" },
    ])
      expect((await post(changes)).body).toMatchObject(numberTaken);
  });

  test("is that of the buyer who has a page here, by its page or by its SIRET", async () => {
    const { id } = (await staff.post("/buyers", aBuyer({ siret: aSiret(900) }))).body as { id: string };
    await record({ buyerId: id, buyerSiret: undefined });
    expect((await post()).body).toMatchObject(numberTaken);
    expect((await post({ buyerId: id, buyerSiret: aSiret(77) })).body).toMatchObject(numberTaken);
    expect(await idsInFile()).toEqual([`${aSiret(900)} 2028-01`]);
  });

  test("may be borne by contracts of other buyers, and by none", async () => {
    await record();
    expect((await post({ buyerSiret: aSiret(901) })).status).toBe(201);
    expect((await post({ essentialData: undefined })).status).toBe(201);
    expect((await post({ essentialData: undefined })).status).toBe(201);
    expect((await post({ buyerSiret: undefined })).status).toBe(201);
    expect((await post({ buyerSiret: undefined })).status).toBe(201);
  });

  test("changes with the contract: the one before is free again, the new one is held", async () => {
    const { id, version } = await record();
    const free = await record({ essentialData: essentialData("2028-02") });
    const clash = await staff.put(
      `/contracts/${id}`,
      aContract({ essentialData: essentialData("2028-02") }),
      version,
    );
    expect(clash.body).toMatchObject(numberTaken);
    const moved = await staff.put(
      `/contracts/${id}`,
      aContract({ essentialData: essentialData("2028-03") }),
      version,
    );
    expect(moved.status).toBe(200);
    expect((await post()).status).toBe(201);
    expect((await post({ essentialData: essentialData("2028-03") })).body).toMatchObject(numberTaken);
    expect(
      (await staff.put(`/contracts/${free.id}`, aContract({ essentialData: undefined }), free.version))
        .status,
    ).toBe(200);
    expect((await post({ essentialData: essentialData("2028-02") })).status).toBe(201);
  });

  test("stays with a contract that is saved again unchanged", async () => {
    const { id, version } = await record();
    expect((await staff.put(`/contracts/${id}`, aContract({ hours: 12 }), version)).status).toBe(200);
    expect((await post()).body).toMatchObject(numberTaken);
  });

  test("follows the SIRET that its buyer corrects", async () => {
    const buyer = (await staff.post("/buyers", aBuyer({ siret: aSiret(900) }))).body as {
      id: string;
      version: number;
    };
    await record({ buyerId: buyer.id, buyerSiret: undefined });
    await staff.put(`/buyers/${buyer.id}`, aBuyer({ siret: aSiret(902) }), buyer.version);
    expect((await post()).status).toBe(201);
    expect((await post({ buyerSiret: aSiret(902) })).body).toMatchObject(numberTaken);
  });

  test("is not freed by a contract that held it before its buyer’s SIRET changed", async () => {
    const buyer = (await staff.post("/buyers", aBuyer({ siret: aSiret(900) }))).body as {
      id: string;
      version: number;
    };
    const ofBuyer = { buyerId: buyer.id, buyerSiret: undefined };
    const old = await record(ofBuyer);
    await staff.put(`/buyers/${buyer.id}`, aBuyer({ siret: aSiret(902) }), buyer.version);
    const heir = await record({ title: "Autre marché" });
    expect(heir.heldNumber).toBe(`${aSiret(900)}#2028-01`);
    const moved = await staff.put(`/contracts/${old.id}`, aContract({ ...ofBuyer, hours: 12 }), old.version);
    expect(moved.body).toMatchObject({ heldNumber: `${aSiret(902)}#2028-01` });
    const key = contractNumberKey(`${aSiret(900)}#2028-01`);
    expect((await app.deps.table.get(key))?.doc).toEqual({ contractId: heir.id });
  });

  test("that another contract took meanwhile is not borne twice once the SIRET is what it was", async () => {
    const buyer = (await staff.post("/buyers", aBuyer({ siret: aSiret(900) }))).body as {
      id: string;
      version: number;
    };
    const ofBuyer = { buyerId: buyer.id, buyerSiret: undefined };
    const old = await record(ofBuyer);
    await staff.put(`/buyers/${buyer.id}`, aBuyer({ siret: aSiret(902) }), buyer.version);
    await record({ title: "Autre marché" });
    await staff.put(`/buyers/${buyer.id}`, aBuyer({ siret: aSiret(900) }), buyer.version + 1);
    const again = await staff.put(`/contracts/${old.id}`, aContract({ ...ofBuyer, hours: 12 }), old.version);
    expect(again.body).toMatchObject(numberTaken);
  });
});

describe("contracts of the past with the same number", () => {
  const stored = (id: string, changes: object = {}) =>
    contractSchema.parse({
      ...aContract(changes),
      id,
      version: 0,
      createdAt: `2026-0${id.slice(-1)}-01T09:00:00.000Z`,
      updatedAt: "2026-09-01T09:00:00.000Z",
    });
  beforeEach(async () => {
    const { table } = app.deps;
    for (const contract of [
      stored("con_2", { title: "Second" }),
      stored("con_1", { title: "Premier", awardedOn: "2027-12-01" }),
      stored("con_3", {
        title: "Code d’antan",
        cpv: "99999999",
        departement: "20",
        essentialData: essentialData("3"),
      }),
    ])
      await table.transact([put(contractDocuments, contract)]);
  });

  test("are all kept; the first recorded is in the file, the others are flagged with why", async () => {
    expect(await idsInFile(2027)).toEqual([`${aSiret(900)} 2028-01`]);
    expect(await idsInFile(2028)).toEqual([]);
    const { items } = (await staff.get("/contracts/decp-faults")).body as {
      items: { id: string; why: string[] }[];
    };
    expect(items.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      {
        id: "con_2",
        title: "Second",
        awardedOn: "2028-04-10",
        why: ["Le numéro 2028-01 est déjà celui du marché « Premier » du même acheteur."],
      },
      {
        id: "con_3",
        title: "Code d’antan",
        awardedOn: "2028-04-10",
        why: [
          "Code CPV : le code 99999999 n’existe pas dans la nomenclature CPV.",
          "Département : aucun ne porte le numéro 20 ; la Corse a 2A et 2B.",
        ],
      },
    ]);
    expect(((await staff.get("/contracts")).body as { items: unknown[] }).items).toHaveLength(3);
  });

  test("keep new ones from taking their number, and are put right one by one", async () => {
    expect((await post()).body).toMatchObject(numberTaken);
    const right = aContract({ title: "Second", essentialData: essentialData("2028-02") });
    expect((await staff.put("/contracts/con_2", right, 1)).status).toBe(200);
    expect(await idsInFile(2028)).toEqual([`${aSiret(900)} 2028-02`]);
  });

  test("are the team’s business alone", async () => {
    expect((await app.visitor.get("/contracts/decp-faults")).status).toBe(401);
    const member = await app.signIn("membre@exemple.fr");
    expect((await member.get("/contracts/decp-faults")).status).toBe(403);
  });
});

describe("a number in other letters", () => {
  test.each([
    ["2027-PARCS-1", "2027-parcs-1"],
    ["2027-parcs-1", "2027-Parcs-1"],
    ["MARCHÉ-1", "marché-1"],
  ])("%s and %s are one number of a buyer", async (first, second) => {
    await record({ essentialData: essentialData(first) });
    const twin = await post({ essentialData: essentialData(second) });
    expect(twin.body).toMatchObject({
      code: "contract.numberTaken",
      errors: [{ path: "essentialData.number" }],
    });
    const other = await post({ buyerSiret: aSiret(901), essentialData: essentialData(second) });
    expect(other.status).toBe(201);
  });
});

describe("the codes and figures of a contract", () => {
  test.each([
    [{ departement: "20" }, "departement", "2A et 2B"],
    [{ departement: "99" }, "departement", "aucun ne porte le numéro 99"],
    [{ departement: "00" }, "departement", "aucun ne porte"],
    [{ departement: "970" }, "departement", "aucun ne porte"],
    [{ departement: "96" }, "departement", "aucun ne porte"],
    [{ departement: "Haute-Garonne" }, "departement", "comme 31, 2A ou 974"],
    [{ cpv: "99999999" }, "cpv", "n’existe pas"],
    [{ cpv: "77310000-1" }, "cpv", "77310000-6"],
    [{ cpv: "7731" }, "cpv", "8 chiffres"],
    [{ amount: 0 }, "amount", "supérieur à zéro"],
    [{ amount: 0.005 }, "amount", "deux décimales"],
    [{ amount: -10 }, "amount", ""],
    [{ awardedOn: "0202-04-10" }, "awardedOn", "entre 2000 et 2100"],
    [{ awardedOn: "2027-02-30" }, "awardedOn", ""],
    [{ essentialData: essentialData("N° 12") }, "essentialData.number", "sans espace"],
  ])("%j is refused, and its field named", async (changes, path, words) => {
    const { status, body } = await post(changes);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "request.invalid", errors: [{ path }] });
    expect(JSON.stringify(body)).toContain(words);
    const good = await record();
    const put = await staff.put(`/contracts/${good.id}`, aContract(changes), good.version);
    expect(put.body).toMatchObject({ errors: [{ path }] });
  });

  test.each(["01", "2A", "2B", "971", "972", "973", "974", "975", "976", "977", "978"])(
    "département %s is taken",
    async (departement) => {
      expect((await post({ departement })).status).toBe(201);
    },
  );

  test("an amount in cents is kept as it is; under one euro it stays out of the file, which says so", async () => {
    await record({ amount: 1_234.56 });
    const small = await record({ amount: 0.5, essentialData: essentialData("2028-02") });
    expect(small.amount).toBe(0.5);
    const { marches } = (await staff.get("/contracts/decp.json?year=2028")).body as {
      marches: { marche: { montant: number }[] };
    };
    expect(marches.marche.map(({ montant }) => montant)).toEqual([1_234.56]);
    expect((await staff.get("/contracts/decp-faults")).body).toMatchObject({
      items: [{ id: small.id, why: ["Montant HT : le fichier ne reçoit que des montants d’au moins 1 €."] }],
    });
  });
});
