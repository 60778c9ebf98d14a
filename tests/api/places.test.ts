import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { problemSchema } from "../../shared/errors/problem.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { aBuyer, anIntent, aSiret, aSupplier } from "../builders.ts";
import { type Answer, type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let owner: Client;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  owner = await app.signIn("direction@jardins.exemple.fr");
  staff = await app.signInStaff();
});

const address = (postalCode: string, city: string, communeCode?: string) => ({
  line: "1 rue A",
  postalCode,
  city,
  ...(communeCode === undefined ? {} : { communeCode }),
});

const messages = async (answer: Promise<Answer>) =>
  (await answer)
    .as(problemSchema)
    .errors?.map(({ path, message }) => `${path} : ${message.replace(/\s/g, " ")}`);

describe("the commune of an address", () => {
  test("is found where a profile is made or changed without its code", async () => {
    const made = (
      await owner.post("/suppliers", aSupplier({ address: address("31094", "TOULOUSE CEDEX 01") }))
    ).as(supplierSchema);
    expect(made.address.communeCode).toBe("31555");
    const changed = await owner.put(
      `/suppliers/${made.id}`,
      aSupplier({ address: address("67068", "STRASBOURG CEDEX") }),
      made.version,
    );
    expect(changed.as(supplierSchema).address.communeCode).toBe("67482");
    const buyer = (await owner.post("/buyers", aBuyer({ address: address("49500", "SEGRE") }))).as(
      buyerSchema,
    );
    expect(buyer.address?.communeCode).toBe("49331");
  });

  test("that does not exist is refused with a proposal, on every door", async () => {
    const refused = "31000 est un code postal : la commune est-elle Toulouse (31555) ?";
    const wrong = address("31000", "Toulouse", "31000");
    const zone = { type: "areas" as const, areas: [{ type: "commune" as const, code: "31000" }] };
    const supplier = aSupplier();
    const activities = supplier.activities?.map((activity) => ({ ...activity, zone })) ?? [];
    expect(await messages(owner.post("/suppliers", aSupplier({ address: wrong })))).toEqual([
      `address.communeCode : Commune : ${refused}`,
    ]);
    expect(await messages(owner.post("/suppliers", aSupplier({ activities })))).toEqual(
      activities.map((_, i) => `activities[${i}].zone.areas[0].code : Territoires : ${refused}`),
    );
    expect(await messages(owner.post("/buyers", aBuyer({ address: wrong })))).toEqual([
      `address.communeCode : Commune : ${refused}`,
    ]);
    expect(await messages(app.visitor.post("/zones/reach", { zone, base: {} }))).toEqual([
      `zone.areas[0].code : Territoires : ${refused}`,
    ]);
    const buyer = (await owner.post("/buyers", aBuyer())).as(buyerSchema);
    const places = [
      { type: "commune" as const, code: "97127" },
      { type: "epci" as const, code: "243100519" },
      { type: "epci" as const, code: "123456789" },
    ];
    expect(await messages(owner.post("/intents", { ...anIntent({ places }), buyerId: buyer.id }))).toEqual([
      "places[0].code : Lieux d’exécution : 97127 est l’ancien code de Saint-Martin : indiquez 97801.",
      "places[1].code : Lieux d’exécution : aucune intercommunalité ne porte le code 243100519 : est-ce Toulouse Métropole (243100518) ?",
      "places[2].code : Lieux d’exécution : aucune intercommunalité ne porte le code 123456789.",
    ]);
  });
});

describe("a postal code that was once the code of another commune", () => {
  const paris = /est un code postal : la commune est-elle Paris \(75056\) \?$/;
  const town = (code: string) => ({ type: "commune" as const, code });

  test.each([
    ["75001", paris],
    ["75011", paris],
    ["75017", paris],
    ["75020", paris],
    ["78680", /est un code postal : la commune est-elle Épône \(78217\) \?$/],
    ["14600", /est un code postal : la commune est-elle Honfleur \(14333\)/],
    ["01300", /est un code postal : la commune est-elle Belley \(01034\)/],
    ["78021", /est un ancien code de commune : indiquez celui d’aujourd’hui, Arpajon \(91021\)\.$/],
  ])("%s is refused on every door, with what is meant", async (code, sentence) => {
    const zone = { type: "areas" as const, areas: [town(code)] };
    const supplier = aSupplier();
    const activities = supplier.activities?.map((activity) => ({ ...activity, zone })) ?? [];
    const at = address("31000", "Toulouse", code);
    const buyer = (await owner.post("/buyers", aBuyer())).as(buyerSchema);
    const cells = {
      ...{ buyerSiret: buyer.siret, title: "Parcs", category: "espaces-verts/entretien" },
      ...{ modality: "L2113-13", launchDate: "2027-03-01", places: code },
    };
    const doors = [
      owner.post("/intents", { ...anIntent({ places: [town(code)] }), buyerId: buyer.id }),
      owner.post("/suppliers", aSupplier({ address: at })),
      owner.post("/suppliers", aSupplier({ activities })),
      owner.post("/buyers", aBuyer({ siret: aSiret(2), address: at })),
      app.visitor.post("/zones/reach", { zone, base: {} }),
      app.visitor.post("/zones/reach", { zone: { type: "radius", km: 10 }, base: { communeCode: code } }),
    ];
    for (const door of doors) {
      const said = await messages(door);
      expect(said?.length).toBeGreaterThan(0);
      for (const message of said ?? []) expect(message).toMatch(sentence);
    }
    for (const names of [{}, { places: "codes_lieux" }]) {
      const sent = { dryRun: false, lines: [{ line: 2, cells }], names };
      expect((await staff.post("/imports/intents", sent)).body).toMatchObject({
        items: [{ outcome: "refused" }],
      });
    }
  });

  test("is proposed as the town that has it now, and no other", async () => {
    const { items } = (await app.visitor.get("/communes?q=75011")).as(
      z.object({ items: z.array(z.object({ name: z.string() })) }),
    );
    expect(items.map(({ name }) => name)).toEqual(["Paris"]);
  });

  test.each([
    ["49331", "Segré-en-Anjou Bleu (49)"],
    ["01091", "Valserhône (01)"],
    ["75111", "Paris (75)"],
    ["75116", "Paris (75)"],
    ["69385", "Lyon (69)"],
    ["13210", "Marseille (13)"],
  ])("leaves the former communes and arrondissements: %s is %s", async (code, label) => {
    const buyer = (await owner.post("/buyers", aBuyer())).as(buyerSchema);
    const made = await owner.post("/intents", { ...anIntent({ places: [town(code)] }), buyerId: buyer.id });
    expect(made.status).toBe(201);
    const { items } = (await app.visitor.get(`/places?keys=commune:${code}`)).as(
      z.object({ items: z.array(z.object({ label: z.string() })) }),
    );
    expect(items.map((item) => item.label)).toEqual([label]);
  });
});

describe("suppliers whose commune is not known", () => {
  const listed = z.object({
    items: z.array(z.object({ name: z.string(), city: z.string(), reason: z.string() })),
    total: z.number(),
    cursor: z.string().optional(),
  });

  const publish = async (n: number, name: string, city: string, postalCode = "92042") => {
    const given = aSupplier({ siret: aSiret(n), name, address: address(postalCode, city) });
    const { id } = (await owner.post("/suppliers", given)).as(supplierSchema);
    await owner.post(`/suppliers/${id}/submission`);
    await staff.post(`/suppliers/${id}/publication`);
  };

  test("are listed for staff by name, page by page, with a count", async () => {
    await publish(1, "Éclat", "PARIS LA DEFENSE CEDEX");
    await publish(2, "Bois et Cie", "SOPHIA ANTIPOLIS CEDEX", "06904");
    await publish(3, "Située", "TOULOUSE CEDEX 01", "31094");
    const first = (await staff.get("/suppliers/unlocated?limit=1")).as(listed);
    expect(first).toMatchObject({ total: 2, items: [{ name: "Bois et Cie" }] });
    const next = await staff.get(
      `/suppliers/unlocated?limit=1&cursor=${encodeURIComponent(first.cursor ?? "")}`,
    );
    expect(next.as(listed)).toMatchObject({ total: 2, items: [{ name: "Éclat" }] });
    expect(next.as(listed).cursor).toBeUndefined();
    expect(next.as(listed).items[0]?.reason).toMatch(/la commune est-elle Nanterre/);
  });

  test("are placed by staff in a press, which a second one does not change, and are listed no more", async () => {
    await publish(1, "Éclat", "PARIS LA DEFENSE CEDEX");
    const [
      {
        id,
        proposals: [nanterre],
      } = { id: "", proposals: [] },
    ] = (await staff.get("/suppliers/unlocated")).as(
      z.object({
        items: z.array(
          z.object({ id: z.string(), proposals: z.array(z.object({ code: z.string(), name: z.string() })) }),
        ),
      }),
    ).items;
    expect(nanterre).toEqual({ code: "92050", name: "Nanterre" });
    const place = (client: Client, communeCode = "92050") =>
      client.post(`/suppliers/${id}/commune`, { communeCode });
    expect((await place(app.visitor)).status).toBe(401);
    expect((await place(owner)).status).toBe(403);
    expect((await place(staff, "99999")).body).toMatchObject({ code: "request.invalid" });
    const placed = (await place(staff)).as(supplierSchema);
    expect(placed.address).toMatchObject({
      ...{ city: "Nanterre", communeCode: "92050", postalCode: "92042" },
      lat: expect.any(Number),
    });
    expect((await place(staff)).as(supplierSchema).version).toBe(placed.version);
    expect((await place(staff, "31555")).body).toMatchObject({ code: "version.conflict" });
    expect((await staff.get("/suppliers/unlocated")).as(listed).total).toBe(0);
    expect((await app.visitor.get(`/suppliers/${id}`)).body).toMatchObject({ address: { city: "Nanterre" } });
    expect(JSON.stringify((await staff.get(`/audit?subject=${id}`)).body)).toContain("SUPPLIER_LOCATED");
  });

  test("are shown to staff only", async () => {
    expect((await app.visitor.get("/suppliers/unlocated")).status).toBe(401);
    expect((await owner.get("/suppliers/unlocated")).status).toBe(403);
  });
});

describe("the search of communes", () => {
  const names = async (q: string) =>
    (await app.visitor.get(`/communes?q=${encodeURIComponent(q)}&limit=5`))
      .as(z.object({ items: z.array(z.object({ name: z.string(), departement: z.string() })) }))
      .items.map(({ name, departement }) => `${name} ${departement}`);

  test("gives the most populated of homonyms first", async () => {
    expect((await names("saint-denis")).slice(0, 4)).toEqual([
      "Saint-Denis 974",
      "Saint-Denis 93",
      "Saint-Denis 11",
      "Saint-Denis 30",
    ]);
    expect((await names("sainte-marie")).slice(0, 2)).toEqual(["Sainte-Marie 974", "Sainte-Marie 972"]);
    expect((await names("ST MARTIN"))[0]).toBe("Saint-Martin 978");
    expect((await names("saint pierre")).slice(0, 2)).toEqual(["Saint-Pierre 974", "Saint-Pierre 975"]);
  });

  test("gives what is near the territory first where names only begin so", async () => {
    expect((await names("mure"))[0]).toBe("Muret 31");
    expect((await names("seyss"))[0]).toBe("Seysses 31");
    expect((await names("saint-jean"))[0]).toBe("Saint-Jean 31");
    expect((await names("bla"))[0]).toBe("Blagnac 31");
    expect(await names("saint or")).toContain("Saint-Orens-de-Gameville 31");
    expect((await names("par"))[0]).toBe("Paris 75");
    expect((await names("union"))[0]).toBe("L'Union 31");
  });

  test("proposes the closest names where none is so", async () => {
    expect((await names("tolouse"))[0]).toBe("Toulouse 31");
    expect((await names("ramonvile"))[0]).toBe("Ramonville-Saint-Agne 31");
    expect((await names("segré"))[0]).toBe("Segré-en-Anjou Bleu 49");
  });

  test.each([
    ["schweighouse/moder", "Schweighouse-sur-Moder 67"],
    ["toulouse cedex", "Toulouse 31"],
    ["TOULOUSE CEDEX 9", "Toulouse 31"],
    ["31 000", "Toulouse 31"],
    ["31 069", "Blagnac 31"],
    ["olonne sur mer", "Les Sables-d'Olonne 85"],
    ["damville", "Mesnils-sur-Iton 27"],
    ["Saint-Denis (La Réunion)", "Saint-Denis 974"],
    ["saint-denis 93", "Saint-Denis 93"],
    ["saint denis 93200", "Saint-Denis 93"],
    ["Valence (Tarn-et-Garonne)", "Valence 82"],
    ["toulouse, 31", "Toulouse 31"],
    ["evry", "Évry-Courcouronnes 91"],
    ["saint orens", "Saint-Orens-de-Gameville 31"],
    ["st orens gameville", "Saint-Orens-de-Gameville 31"],
    ["villefranche", "Villefranche-sur-Saône 69"],
    ["castanet", "Castanet-Tolosan 31"],
    ["valence", "Valence 26"],
  ])("reads « %s » as people write it", async (query, first) => {
    expect((await names(query))[0]).toBe(first);
  });

  test("leaves a village beside the town that its name begins", async () => {
    expect(await names("evry")).toContain("Évry 89");
    expect(await names("saint orens")).toContain("Saint-Orens 32");
    expect((await names("villefranche")).slice(0, 3)).toContain("Villefranche-de-Lauragais 31");
  });

  test.each([
    ["PACA", "Provence-Alpes-Côte d'Azur"],
    ["le sicoval", "CA du Sicoval"],
    ["muretain agglo", "Le Muretain Agglo"],
  ])("finds the territory « %s »", async (query, label) => {
    const { items } = (await app.visitor.get(`/places?q=${encodeURIComponent(query)}`)).as(
      z.object({ items: z.array(z.object({ label: z.string() })) }),
    );
    expect(items.map((item) => item.label).join()).toContain(label.replace(/^CA du /, ""));
  });
});
