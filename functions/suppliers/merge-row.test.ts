import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { erasedAddress } from "../../shared/fields/email.ts";
import { type SupplierKind, supplierKinds } from "../../shared/suppliers/kinds.ts";
import { lastDayOf } from "../../shared/suppliers/proof-validity.ts";
import { type Proof, type Supplier, supplierInputSchema } from "../../shared/suppliers/schema.ts";
import type { Voucher } from "../../shared/suppliers/vouched-proofs.ts";
import { aSupplier } from "../../tests/builders.ts";
import { withWordThroughout } from "./list-words.ts";
import { mergeRow } from "./merge-row.ts";
import type { SupplierRow } from "./read-supplier-rows.ts";

const today = "2026-11-22";
const at = "2026-11-22T09:00:00.000Z";

const aProfile = (changes: Partial<Supplier> = {}): Supplier => {
  const { proofs, ...input } = supplierInputSchema.parse(aSupplier());
  return {
    ...{ id: "sup_1", version: 1, createdAt: at, updatedAt: at, status: "published" },
    ...input,
    proofs: proofs.map((proof) => ({ ...proof, checked: true })),
    ...changes,
  };
};

const aRow = (changes: Partial<SupplierRow> = {}): SupplierRow => ({
  siret: aSupplier().siret,
  kinds: ["EI"],
  ...changes,
});

const voucher: Voucher = {
  ...{ reference: "Liste importée le 2026-11-22", authority: "ASP" },
  ...{ validFrom: today, validUntil: "2028-12-31" },
};
const listProof = (kind: Proof["kind"], validFrom: string, validUntil: string): Proof => ({
  ...{ kind, reference: "Liste importée", authority: "ASP", validFrom, validUntil },
  ...{ checked: true, fromList: true },
});

const other = aRow({
  name: "Tout Autre Nom",
  kinds: ["EI"],
  website: "https://autre.exemple.fr",
  address: { line: "9 place Neuve", postalCode: "31300", city: "Toulouse" },
  contact: { email: "autre@exemple.fr" },
});

test.each(["Néant", "sans objet", "non communiqué"])("a profile is never renamed « %s »", (name) => {
  const known = aProfile({ knownFrom: "lists" });
  expect(mergeRow(known, aRow({ name }), { today, kept: false })).toMatchObject({
    profile: known,
    words: [],
  });
});

describe("a list whose lines tell when their agreements end", () => {
  const known = aProfile({ knownFrom: "lists", kinds: ["EI", "ACI"], proofs: [] });
  const endsAfter = (ends: SupplierRow["ends"]) =>
    mergeRow(known, aRow({ kinds: ["EI", "ACI"], ...(ends && { ends }) }), {
      voucher,
      today,
      kept: false,
    }).proofs.map(({ after }) => [after.kind, after.validUntil]);

  test("proves each kind no longer than its own line, and no longer than the list", () => {
    expect(
      endsAfter([
        { kind: "EI", day: "2027-06-30" },
        { kind: "ACI", day: "2030-12-31" },
      ]),
    ).toEqual([
      ["EI", "2027-06-30"],
      ["ACI", "2028-12-31"],
    ]);
    expect(endsAfter([{ day: "2027-06-30" }])).toEqual([
      ["EI", "2027-06-30"],
      ["ACI", "2027-06-30"],
    ]);
    expect(endsAfter(undefined)).toEqual([
      ["EI", "2028-12-31"],
      ["ACI", "2028-12-31"],
    ]);
  });

  test("proves nothing of a kind whose agreement has ended, and as long as the last of several", () => {
    expect(
      endsAfter([
        { kind: "EI", day: "2020-12-31" },
        { kind: "ACI", day: "2027-06-30" },
      ]),
    ).toEqual([["ACI", "2027-06-30"]]);
    expect(
      endsAfter([
        { kind: "EI", day: "2020-12-31" },
        { kind: "EI", day: "2027-06-30" },
      ])[0],
    ).toEqual([...["EI", "2027-06-30"]]);
  });
});

describe("a profile that its people keep", () => {
  test("stays as it is: what the list says otherwise is proposed field by field", () => {
    const known = aProfile();
    const { profile, proposed } = mergeRow(known, other, { today, kept: true });
    expect(profile).toBe(known);
    expect(proposed.map(({ field }) => field)).toEqual(["name", "website", "address", "contact"]);
  });

  test("loses nothing to columns that are absent or empty", () => {
    const known = aProfile();
    const empty = { name: "", description: "", website: "", address: { line: "", city: "" } };
    for (const row of [aRow({ kinds: [] }), aRow({ kinds: [], ...empty, contact: { email: "", phone: "" } })])
      expect(mergeRow(known, row, { today, kept: true })).toMatchObject({ profile: known, proposed: [] });
  });

  test("is not told again what it says in other letters", () => {
    const known = aProfile({ website: "https://www.jardins.exemple.fr/" });
    const row = aRow({
      name: "LES JARDINS DU CANAL",
      website: "http://jardins.exemple.fr",
      address: { line: "1, RUE DU CANAL", postalCode: "31500", city: "TOULOUSE", communeCode: "31555" },
      contact: {
        name: "CAMILLE ROUX",
        email: "contact@jardins-du-canal.exemple.fr",
        phone: "0536490001",
      },
    });
    expect(mergeRow(known, row, { today, kept: true })).toMatchObject({ profile: known, proposed: [] });
  });

  test("gains a kind and its proof where staff vouch for the list", () => {
    const { profile } = mergeRow(aProfile(), aRow({ kinds: ["ACI"] }), { today, kept: true, voucher });
    expect(profile.kinds).toEqual(["EI", "ACI"]);
    expect(profile.proofs).toMatchObject([
      { kind: "EI", reference: "CONV-2026-31-001" },
      { kind: "ACI", validUntil: "2028-12-31", checked: true },
    ]);
    expect(profile.status).toBe("published");
  });

  test("claims no kind without a proof: it is proposed", () => {
    const known = aProfile();
    const merged = mergeRow(known, aRow({ kinds: ["ACI"] }), { today, kept: true });
    expect(merged).toMatchObject({ profile: known, proposed: [{ field: "kinds", value: "ACI" }] });
  });

  test("keeps its own proof beside the list’s, which lasts longer", () => {
    const { profile } = mergeRow(aProfile(), aRow(), { today, kept: true, voucher });
    expect(profile.proofs).toMatchObject([
      { reference: "CONV-2026-31-001", validUntil: "2027-12-31" },
      { authority: "ASP", validUntil: "2028-12-31", fromList: true },
    ]);
  });

  test("keeps its changes that wait, which take the new kind and proof too", () => {
    const input = supplierInputSchema.parse(aSupplier({ description: "Nouvelle présentation." }));
    const known = aProfile({ draft: { input, submittedAt: at } });
    const { profile } = mergeRow(known, aRow({ kinds: ["ACI"] }), { today, kept: true, voucher });
    expect(profile.draft).toMatchObject({
      submittedAt: at,
      input: {
        description: "Nouvelle présentation.",
        kinds: ["EI", "ACI"],
        proofs: [{ kind: "EI" }, { kind: "ACI", validUntil: "2028-12-31" }],
      },
    });
  });

  test("is not given back in its changes a kind that they remove", () => {
    const input = supplierInputSchema.parse(aSupplier());
    const known = aProfile({
      kinds: ["EI", "ACI"],
      proofs: [...aProfile().proofs, listProof("ACI", "2026-01-01", "2026-12-31")],
      draft: { input },
    });
    const { profile } = mergeRow(known, aRow({ kinds: ["ACI"] }), { today, kept: true, voucher });
    expect(profile.proofs[1]).toMatchObject({ kind: "ACI", validUntil: "2028-12-31" });
    expect(profile.draft?.input).toEqual(input);
  });
});

describe("a profile that only lists know", () => {
  const known = aProfile({ knownFrom: "lists" });

  test("takes the cells of the next list, and keeps the rest", () => {
    const { profile, proposed } = mergeRow(known, other, { today, kept: false });
    expect(proposed).toEqual([]);
    expect(profile).toMatchObject({
      ...{ name: "Tout Autre Nom", website: "https://autre.exemple.fr", description: known.description },
      address: { line: "9 place Neuve", postalCode: "31300", communeCode: "31555", lat: 43.6 },
      contact: { name: "Camille Roux", email: "autre@exemple.fr", phone: known.contact?.phone },
    });
    expect(profile.contact?.public).toBe(false);
    expect(profile.activities).toEqual(known.activities);
  });

  test("that moves to another commune leaves the old position behind", () => {
    const { profile } = mergeRow(
      known,
      aRow({ address: { postalCode: "09000", city: "Foix", communeCode: "09122" } }),
      { today, kept: false },
    );
    expect(profile.address).toEqual({
      ...{ line: "1 rue du Canal", postalCode: "09000", city: "Foix", communeCode: "09122" },
    });
  });

  test("comes online when staff vouch for the list, unless they refused it", () => {
    const waiting = { ...known, status: "submitted", proofs: [] } as const;
    const vouched = { today, kept: false, voucher };
    expect(mergeRow({ ...waiting, proofs: [] }, aRow(), vouched).profile.status).toBe("published");
    expect(mergeRow({ ...waiting, proofs: [], status: "draft" }, aRow(), vouched).profile.status).toBe(
      "draft",
    );
    const kept = { ...vouched, kept: true };
    expect(mergeRow({ ...waiting, proofs: [] }, aRow(), kept).profile.status).toBe("submitted");
  });
});

test("a contact that was erased does not come back with a list: it is proposed", () => {
  const contact = { name: "Contact retiré", email: erasedAddress, phone: "", public: false };
  const known = aProfile({ knownFrom: "lists", contact });
  const row = aRow({ contact: { name: "Camille", email: "camille@jardins.exemple.fr" } });
  const { profile, proposed } = mergeRow(known, row, { today, kept: false, voucher });
  expect(profile.contact).toEqual(contact);
  expect(proposed).toEqual([
    { field: "contact", value: { name: "Camille", email: "camille@jardins.exemple.fr", phone: "" } },
  ]);
});

describe("a proof that a list gave", () => {
  const known = aProfile({ proofs: [listProof("EI", "2026-02-01", "2026-12-31")] });

  test("is extended by the next list, also one of SIRETs alone", () => {
    for (const kinds of [["EI"] as const, []])
      expect(
        mergeRow(known, aRow({ kinds: [...kinds] }), { today, kept: true, voucher }).profile.proofs,
      ).toMatchObject([{ kind: "EI", validFrom: "2026-02-01", validUntil: "2028-12-31", checked: true }]);
  });

  test("claims no day between two lists", () => {
    const { profile } = mergeRow(known, aRow(), {
      ...{ today: "2027-03-01", kept: true },
      voucher: { ...voucher, validFrom: "2027-03-01" },
    });
    expect(profile.proofs).toMatchObject([{ validFrom: "2027-03-01", validUntil: "2028-12-31" }]);
  });

  test("is never shortened", () => {
    const shorter = { ...voucher, validUntil: "2026-11-30" };
    expect(mergeRow(known, aRow(), { today, kept: true, voucher: shorter }).profile).toBe(known);
  });
});

describe("a suspended profile vouched for anew", () => {
  const suspended = aProfile({
    status: "suspended",
    reason: "Le dernier justificatif a expiré.",
    proofs: [],
  });
  const input = { today, kept: true, voucher };

  test("comes back where the clock suspended it for its last proof", () => {
    const { profile } = mergeRow({ ...suspended, suspendedFor: "expiry" }, aRow(), input);
    expect(profile.status).toBe("published");
    expect(profile).not.toHaveProperty("reason");
    expect(profile).not.toHaveProperty("suspendedFor");
  });

  test("stays where staff suspended it, or another of its kinds has no proof", () => {
    expect(mergeRow(suspended, aRow(), input).profile.status).toBe("suspended");
    const two: Supplier = { ...suspended, suspendedFor: "expiry", kinds: ["EI", "ESAT"] };
    expect(mergeRow(two, aRow(), input).profile.status).toBe("suspended");
  });
});

test("an accepted word stays when changes that do not concern it are published", () => {
  const input = supplierInputSchema.parse(aSupplier({ name: "Nouveau nom" }));
  const known = aProfile({ draft: { input } });
  const site = withWordThroughout(known, { field: "website", value: "https://a.exemple.fr" });
  expect(site.draft?.input).toMatchObject({ name: "Nouveau nom", website: "https://a.exemple.fr" });
  const name = withWordThroughout(known, { field: "name", value: "Nom de la liste" });
  expect(name).toMatchObject({ name: "Nom de la liste", draft: { input: { name: "Nouveau nom" } } });
});

const days = fc.constantFrom("2025-06-30", "2026-11-21", "2026-12-31", "2027-12-31", "2029-01-01");
const kinds = fc.uniqueArray(fc.constantFrom(...supplierKinds.slice(0, 5)), { minLength: 1, maxLength: 3 });
const text = fc.constantFrom("", "Les Jardins du Canal", "Ateliers", "Été à Foix");

const rows: fc.Arbitrary<SupplierRow> = fc.record(
  {
    siret: fc.constant(aSupplier().siret),
    kinds: fc.oneof(kinds, fc.constant<SupplierKind[]>([])),
    name: text,
    description: text,
    website: fc.constantFrom("", "https://a.exemple.fr", "http://b.exemple.fr/"),
    address: fc.record(
      {
        line: text,
        postalCode: fc.constantFrom("31500", "09000"),
        city: fc.constantFrom("", "Toulouse", "Foix"),
        communeCode: fc.constantFrom("31555", "09122"),
        lat: fc.double({ min: 42, max: 44, noNaN: true }),
        lon: fc.double({ min: 0, max: 2, noNaN: true }),
      },
      { requiredKeys: [] },
    ),
    activities: fc.constantFrom([], aProfile().activities),
    contact: fc.record(
      {
        name: text,
        email: fc.constantFrom("", "a@exemple.fr"),
        phone: fc.constantFrom("", "05 00 00 00 00"),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["siret", "kinds"] },
);

const profiles: fc.Arbitrary<Supplier> = fc
  .record({
    status: fc.constantFrom("draft", "submitted", "published", "suspended"),
    suspendedFor: fc.constantFrom(undefined, "expiry"),
    kinds,
    ends: fc.array(fc.record({ end: days, list: fc.boolean() }), { maxLength: 4 }),
    draft: fc.boolean(),
  })
  .map(({ kinds: own, ends, draft, ...rest }) => {
    const proofs = ends.map(({ end, list }, i): Proof => {
      const kind = own[i % own.length] ?? "EI";
      const { fromList, ...proof } = listProof(kind, "2025-01-01", end);
      return list ? { ...proof, fromList } : { ...proof, reference: `CONV-${i}`, checked: i % 2 === 0 };
    });
    const input = supplierInputSchema.parse(aSupplier({ kinds: own, description: "À venir." }));
    return aProfile({
      ...{ ...rest, kinds: own, proofs },
      ...(draft && rest.status === "published" ? { draft: { input, submittedAt: at } } : {}),
    });
  });

const vouchers = fc.option(
  days.map((validUntil) => ({ ...voucher, validFrom: validUntil < today ? validUntil : today, validUntil })),
  { nil: undefined },
);

const written = ({ name, description, website, address, activities, contact }: Supplier) => ({
  ...{ name, description, website, address, activities, contact },
});

describe("whatever the profile and the row", () => {
  test("a profile that people keep loses nothing that they wrote", () => {
    fc.assert(
      fc.property(profiles, rows, vouchers, (known, row, given) => {
        const { profile } = mergeRow(known, row, { today, kept: true, voucher: given });
        expect(written(profile)).toEqual(written(known));
        expect(profile.draft && { ...profile.draft.input, kinds: [], proofs: [] }).toEqual(
          known.draft && { ...known.draft.input, kinds: [], proofs: [] },
        );
        expect(profile.draft?.submittedAt).toBe(known.draft?.submittedAt);
        const own = known.proofs.filter(({ fromList }) => !fromList);
        expect(profile.proofs).toEqual(expect.arrayContaining(own));
      }),
    );
  });

  test("kinds only grow, no proof ends earlier, and no profile leaves the annuaire", () => {
    fc.assert(
      fc.property(profiles, rows, vouchers, fc.boolean(), (known, row, given, kept) => {
        const { profile } = mergeRow(known, row, { today, kept, voucher: given });
        expect(profile.kinds.slice(0, known.kinds.length)).toEqual(known.kinds);
        expect(profile.proofs.length).toBeGreaterThanOrEqual(known.proofs.length);
        for (const [i, proof] of known.proofs.entries()) {
          expect(profile.proofs[i]?.kind).toBe(proof.kind);
          expect(lastDayOf(profile.proofs[i] ?? { validUntil: "" }) >= lastDayOf(proof)).toBe(true);
        }
        if (profile.status !== known.status) expect(profile.status).toBe("published");
      }),
    );
  });

  test("a second run changes nothing and proposes the same", () => {
    fc.assert(
      fc.property(profiles, rows, vouchers, fc.boolean(), (known, row, given, kept) => {
        const input = { today, kept, voucher: given };
        const first = mergeRow(known, row, input);
        const second = mergeRow(first.profile, row, input);
        expect(second).toEqual({ ...second, profile: first.profile, words: [], proofs: [] });
        expect(second.proposed).toEqual(first.proposed);
      }),
    );
  });
});
