import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { beforeEach, describe, expect, test } from "vitest";
import { aBuyer, aSiret } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

const reference = new URL("../../../shared/reference/decp/schema_decp_v2.0.3.json", import.meta.url);
const example = new URL("derive_invalide_cpv.json", reference);

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const essentialData = {
  number: "2027-PARCS-1",
  procedure: "Procédure adaptée",
  technique: "Accord-cadre",
  execution: "Bons de commande",
  ccag: "Fournitures courantes et services",
  priceForm: "Unitaire",
  priceType: "Définitif révisable",
  environment: "Clause environnementale",
  offers: 4,
  innovative: false,
  advance: true,
  subcontracting: false,
};
const aContract = (changes: object = {}) => ({
  title: "Entretien des parcs",
  buyerName: "Mairie de Valmontès",
  buyerSiret: aSiret(900),
  supplierName: "Les Jardins du Canal",
  supplierSiret: aSiret(1),
  cpv: "77310000-6",
  modality: "L2113-13",
  departement: "31",
  amount: 120_000,
  durationMonths: 36,
  awardedOn: "2027-04-10",
  essentialData,
  ...changes,
});
type File = { marches: { marche: Record<string, unknown>[] } };
const file = async () => (await staff.get("/contracts/decp.json?year=2027")).body as File;

describe("the essential data of contracts", () => {
  test("hold each checked contract that is complete, in the words of the schema", async () => {
    await staff.post("/contracts", aContract());
    const { marches } = await file();
    expect(marches.marche).toMatchObject([
      {
        id: "2027-PARCS-1",
        acheteur: { id: aSiret(900) },
        codeCPV: "77310000",
        considerationsSociales: { considerationSociale: ["Marché réservé"] },
        lieuExecution: { code: "31", typeCode: "Code département" },
        titulaires: [{ titulaire: { id: aSiret(1), typeIdentifiant: "SIRET" } }],
        datePublicationDonnees: "2026-11-22",
      },
    ]);
  });

  test("take the SIRET of a buyer who has a page here", async () => {
    const { id } = (await staff.post("/buyers", aBuyer({ siret: aSiret(77) }))).body as { id: string };
    await staff.post("/contracts", aContract({ buyerId: id, buyerSiret: undefined }));
    expect((await file()).marches.marche).toMatchObject([{ acheteur: { id: aSiret(77) } }]);
  });

  test.each([
    { cpv: undefined },
    { amount: undefined },
    { buyerSiret: undefined },
    { essentialData: undefined },
    { status: "draft" },
  ])("leave out a contract with %j", async (changes) => {
    await staff.post("/contracts", aContract(changes));
    expect((await file()).marches.marche).toEqual([]);
  });

  test("are asked for one year, by the team alone", async () => {
    expect((await staff.get("/contracts/decp.json")).status).toBe(400);
    expect((await app.visitor.get("/contracts/decp.json?year=2027")).status).toBe(401);
    const member = await app.signIn("membre@exemple.fr");
    expect((await member.get("/contracts/decp.json?year=2027")).status).toBe(403);
    expect((await member.get("/contracts/to-check")).status).toBe(403);
  });

  describe.skipIf(!existsSync(reference))(
    "as the State checks them (skipped where its schema is absent)",
    () => {
      const valid = () => new Ajv({ strict: false }).compile(JSON.parse(readFileSync(reference, "utf8")));

      test("follow the schema", async () => {
        for (const modality of ["L2113-13", "L2112-2", "L2152-7", "DIRECT", undefined])
          await staff.post(
            "/contracts",
            aContract({ modality, essentialData: { ...essentialData, number: `2027-${modality ?? "0"}` } }),
          );
        const check = valid();
        check(await file());
        expect(check.errors ?? []).toEqual([]);
        expect((await file()).marches.marche).toHaveLength(5);
      });

      test("would be refused with a wrong CPV code, as the State’s own example is", () => {
        expect(valid()(JSON.parse(readFileSync(example, "utf8")))).toBe(false);
      });
    },
  );
});
