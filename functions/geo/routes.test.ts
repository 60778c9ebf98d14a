import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { testApp } from "../../tests/test-app.ts";
import type { Env } from "../platform/http/env.ts";
import { answerError } from "../platform/http/problem.ts";
import { geo } from "./routes.ts";

let app: Hono<Env>;

beforeAll(async () => {
  const { deps } = await testApp();
  app = new Hono<Env>();
  app.onError(answerError);
  app.use(async (c, next) => {
    c.set("deps", deps);
    c.set("requestId", "test");
    await next();
  });
  app.route("/", geo);
});

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};

describe("the reference lists", () => {
  it("give the families of purchase with their French labels and CPV prefixes", async () => {
    const { status, body, headers } = await get("/categories");
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toContain("max-age");
    expect(body.items).toContainEqual(
      expect.objectContaining({
        id: "espaces-verts/entretien",
        sector: "espaces-verts",
        label: "Entretien d’espaces verts",
        cpv: ["7731"],
        nature: "SERVICES",
      }),
    );
  });

  it("find communes by name and postal code", async () => {
    const { body } = await get("/communes?q=toulou&limit=3");
    expect(body.items[0]).toMatchObject({
      code: "31555",
      name: "Toulouse",
      label: "Toulouse (31)",
      departement: "31",
      region: "76",
      epci: "243100518",
    });
    expect(body.items[0].population).toBeGreaterThan(400_000);
    expect(body.items[0].lat).toBeCloseTo(43.6, 1);
    const byPostalCode = await get("/communes?q=31700");
    expect(byPostalCode.body.items.map((commune: { name: string }) => commune.name)).toContain("Blagnac");
  });

  it("find places of every kind for forms", async () => {
    const { body } = await get(`/places?q=${encodeURIComponent("Haute-Gar")}`);
    expect(body.items).toEqual([
      expect.objectContaining({ type: "departement", code: "31", label: "Haute-Garonne (31)" }),
    ]);
    const metropole = await get("/places?q=toulouse");
    expect(metropole.body.items[0]).toMatchObject({
      type: "epci",
      code: "243100518",
      label: "Toulouse Métropole",
    });
    expect(metropole.body.items).toContainEqual(
      expect.objectContaining({
        type: "commune",
        code: "31555",
        postalCodes: expect.arrayContaining(["31500"]),
      }),
    );
  });

  it("answer an empty list to an empty search, and refuse a limit out of bounds", async () => {
    expect((await get("/communes")).body).toEqual({ items: [] });
    expect((await get("/places?q=")).body).toEqual({ items: [] });
    const refused = await get("/communes?q=a&limit=500");
    expect(refused.status).toBe(400);
    expect(refused.body.code).toBe("request.invalid");
    expect(refused.headers.get("cache-control")).toBeNull();
  });

  it("tell the commune nearest to a point, for those who look around them", async () => {
    const { body } = await get("/communes?lat=43.6&lon=1.44");
    expect(body.items.map((commune: { code: string }) => commune.code)).toEqual(["31555"]);
  });

  it("name places by code, with the circle that a map draws, and leave out what does not exist", async () => {
    const { body } = await get("/places?keys=departement:31,commune:99999,commune:31395,nonsense");
    expect(body.items.map((place: { label: string }) => place.label)).toEqual([
      "Haute-Garonne (31)",
      "Muret (31)",
    ]);
    expect(body.items[0].circle.km).toBeGreaterThan(50);
    expect(body.items[1].circle).toMatchObject({ km: 0 });
  });

  it("give what a map is drawn from, without another site unless one is chosen", async () => {
    const { body } = await get("/map");
    expect(body.tiles).toBeNull();
    expect(body.towns[0]).toMatchObject({ name: "Paris" });
  });
});
