import { expect, test } from "vitest";
import { type IntentFilter, isWanted, type ListedIntent } from "./filters.ts";

const intent: ListedIntent = {
  id: "int_1",
  version: 1,
  createdAt: "2026-11-01T09:00:00.000Z",
  updatedAt: "2026-11-01T09:00:00.000Z",
  buyerId: "buy_1",
  buyerName: "Mairie de Valmontès",
  buyerSiret: "21310555400017",
  title: "Entretien des parcs",
  description: "Tonte et taille",
  category: "espaces-verts/entretien",
  services: ["PRESTATION"],
  cpv: [],
  places: [{ type: "commune", code: "31555" }],
  modality: "L2113-13",
  launchDate: "2027-03-01",
  status: "sourcing",
  favourites: [],
  vetoes: [],
  history: [],
};

test.each<[IntentFilter, boolean]>([
  [{}, true],
  [{ q: "valmontes TONTE" }, true],
  [{ q: "tonte nettoyage" }, false],
  [{ sector: "espaces-verts" }, true],
  [{ sector: "espaces" }, false],
  [{ modality: "L2113-12" }, false],
  [{ statuses: ["sourcing", "scoping"] }, true],
  [{ statuses: [] }, true],
  [{ statuses: ["closed"] }, false],
  [{ ids: ["int_1"] }, true],
  [{ ids: ["int_2"] }, false],
])("%j wants it: %s", (filter, wanted) => expect(isWanted(intent, filter)).toBe(wanted));
