import { expect, test } from "vitest";
import { shippedRules } from "../../shared/law/rules.ts";
import { computeHere } from "../../tests/compute-here.ts";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import type { EngineInput } from "../round-engine/types.ts";
import { computeInWorker } from "./compute-in-worker.ts";

const supplier = (n: number): EngineInput["world"]["suppliers"][number] => ({
  id: `sup_${n}`,
  name: `Fournisseur ${n}`,
  kinds: ["EI"],
  status: "published",
  description: "",
  address: { communeCode: "31555", lat: 43.6, lon: 1.46 },
  activities: [
    {
      category: "espaces-verts/entretien",
      services: ["PRESTATION"],
      description: "",
      zone: { type: "radius", km: 30 },
    },
  ],
  proofs: [
    { kind: "EI", validFrom: "2026-01-01", validUntil: "2028-12-31", checked: true, equivalentTo: [] },
  ],
});

const work: EngineInput = {
  rules: shippedRules,
  rencontreId: "ren_1",
  slots: [
    { id: "a", session: "" },
    { id: "b", session: "" },
  ],
  tables: 2,
  participants: [
    {
      id: "b1",
      name: "Mairie de Lens",
      side: "buyer",
      organisationId: "buy_1",
      intentIds: ["int_1"],
      unavailable: [],
      people: 1,
    },
    {
      id: "s1",
      name: "Les Jardins",
      side: "supplier",
      organisationId: "sup_1",
      intentIds: [],
      unavailable: [],
      people: 1,
    },
    {
      id: "s2",
      name: "L’Atelier",
      side: "supplier",
      organisationId: "sup_2",
      intentIds: [],
      unavailable: ["a"],
      people: 1,
    },
  ],
  world: {
    date: "2027-03-01",
    suppliers: [supplier(1), supplier(2)],
    intents: [
      {
        id: "int_1",
        buyerId: "buy_1",
        title: "Entretien des parcs",
        description: "",
        category: "espaces-verts/entretien",
        services: ["PRESTATION"],
        cpv: [],
        places: [{ type: "commune", code: "31555" }],
        modality: "L2113-13",
        launchDate: "2027-06-01",
      },
    ],
  },
  vetoes: [],
  options: { seed: 3 },
  adjustments: [],
};

const compute = computeInWorker(new URL("../entrypoints/engine-worker.ts", import.meta.url));

test("a round computed in a thread of its own is the one computed here, and tells its progress", async () => {
  const phases: string[] = [];
  const there = await compute(work, ({ phase }) => phases.push(phase));
  const here = await computeHere(loadGazetteer)(work, () => {});
  expect(there).toEqual(here);
  expect(there.meetings).toHaveLength(2);
  expect(phases).toContain("match");
  expect(phases).toContain("plan");
});

test("a computation that fails in its thread fails here", async () => {
  const impossible = { ...work, slots: [] };
  await expect(compute(impossible, () => {})).rejects.toThrow("planning.invalid");
});
