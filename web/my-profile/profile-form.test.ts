import { expect, test } from "vitest";
import { type Supplier, supplierInputSchema } from "../../shared/suppliers/schema.ts";
import { aSupplier } from "../../tests/builders.ts";
import { differences } from "../platform/differences.ts";
import { formOf } from "./profile-form.ts";

const input = supplierInputSchema.parse(
  aSupplier({
    kinds: ["EI", "ASSOCIATION"],
    proofs: [
      {
        kind: "EI",
        reference: "C-1",
        validFrom: "2026-01-01",
        validUntil: "2028-12-31",
        file: { id: "fil_1", name: "convention.pdf", type: "application/pdf", bytes: 17 },
      },
      { kind: "ASSOCIATION", reference: "W1", validFrom: "2020-01-01" },
    ],
  }),
);
const supplier: Supplier = {
  ...input,
  ...{ id: "sup_1", version: 3, status: "published" },
  ...{ createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" },
  proofs: input.proofs.map((proof) => ({ ...proof, checked: true, equivalentTo: ["L2113-12"] })),
};

test("one profile shown twice differs in nothing, whatever the team has noted of its proofs and wherever it waits", () => {
  const waiting: Supplier = { ...supplier, version: 4, proofs: [], draft: { input } };
  expect(differences(formOf(supplier), formOf(waiting), formOf(supplier))).toEqual([]);
});

test("a proof without its file is another one", () => {
  const [first, ...others] = input.proofs;
  const { file: _file, ...bare } = first ?? {};
  const changed = supplierInputSchema.parse({ ...input, proofs: [bare, ...others] });
  const found = differences(
    formOf(supplier),
    formOf({ ...supplier, draft: { input: changed } }),
    formOf(supplier),
  );
  expect(found.map(({ field }) => field)).toEqual(["proofs"]);
});
