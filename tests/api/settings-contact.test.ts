import { beforeEach, describe, expect, test } from "vitest";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const contact = {
  email: "Equipe@Exemple.fr",
  phone: "05.61.00.00.01",
  postalAddress: "1 place du Capitole, 31000 Toulouse",
  publicationDirector: "Camille Martin",
  hostName: "Hébergeur exemple",
  hostAddress: "2 rue des Serveurs, 59000 Lille",
  hostPhone: "",
};

describe("how the team is reached", () => {
  test("is empty until the team says it, then told to anybody in one form", async () => {
    expect((await app.visitor.get("/contact")).body).toMatchObject({ email: "", phone: "", hostName: "" });
    expect((await staff.put("/settings/contact", contact, 0)).status).toBe(200);
    expect((await app.visitor.get("/contact")).body).toMatchObject({
      email: "equipe@exemple.fr",
      phone: "0561000001",
      publicationDirector: "Camille Martin",
    });
  });

  test("is judged: an address or a number that is none is refused, naming its field", async () => {
    const { body } = await staff.put(
      "/settings/contact",
      { ...contact, email: "equipe", hostPhone: "12 34" },
      0,
    );
    expect(body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "email" }, { path: "hostPhone" }],
    });
  });

  test("is changed by the team alone, from the version that was read, and the journal says what changed", async () => {
    const buyer = await app.signIn("quelqun@exemple.fr");
    for (const client of [app.visitor, buyer]) {
      expect([401, 403]).toContain((await client.get("/settings/contact")).status);
      expect([401, 403]).toContain((await client.put("/settings/contact", contact, 0)).status);
    }
    await staff.put("/settings/contact", contact, 0);
    expect((await staff.put("/settings/contact", contact, 0)).status).toBe(412);
    await staff.put("/settings/contact", { ...contact, hostName: "Un autre" }, 1);
    const { items } = (await staff.get("/audit?subject=settings:contact")).body as {
      items: { details?: Record<string, string> }[];
    };
    expect(JSON.stringify(items)).toContain("Un autre");
    expect(JSON.stringify(items)).toContain("Hébergeur exemple");
  });
});
