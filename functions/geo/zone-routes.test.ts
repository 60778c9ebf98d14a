import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { problemSchema } from "../../shared/errors/problem.ts";
import { type Client, testApp } from "../../tests/test-app.ts";
import { placeAnswer } from "./place-view.ts";

let visitor: Client;

beforeAll(async () => {
  ({ visitor } = await testApp());
});

const reach = (zone: unknown, base: unknown) => visitor.post("/zones/reach", { zone, base });
const reached = z.object({ communes: z.int(), population: z.int() });

describe("the zone of an activity, as it is drawn", () => {
  it("is told with its communes and inhabitants, to anybody", async () => {
    const near = (await reach({ type: "radius", km: 10 }, { communeCode: "31555" })).as(reached);
    expect(near.communes).toBeGreaterThan(5);
    expect(near.population).toBeGreaterThan(500_000);
    const wider = (await reach({ type: "radius", km: 30 }, { communeCode: "31555" })).as(reached);
    expect(wider.population).toBeGreaterThan(near.population);
  });

  it("is refused with the field at fault where it is none", async () => {
    const { status, as } = await reach({ type: "radius", km: 0 }, {});
    expect(status).toBe(400);
    expect(as(problemSchema).errors?.[0]?.path).toBe("zone.km");
  });

  it("is helped by the territories around, each with what a map draws", async () => {
    const { items } = (await visitor.get("/places/around?lat=43.6&lon=1.44")).as(
      z.object({ items: z.array(placeAnswer) }),
    );
    const labels = items.map(({ label }) => label);
    expect(labels.slice(0, 2).sort()).toEqual(["Haute-Garonne (31)", "Toulouse Métropole"]);
    expect(labels).toContain("Tarn (81)");
    expect(items[0]?.circle?.km).toBeGreaterThan(1);
    expect((await visitor.get("/places/around?lat=999&lon=0")).status).toBe(400);
  });
});
