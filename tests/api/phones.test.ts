import { expect, test } from "vitest";
import { aSiret, aSupplier } from "../builders.ts";
import { testApp } from "../test-app.ts";

const contact = { name: "Camille", email: "camille@exemple.fr" };

test("a telephone is kept in one form, however people write it, and one that is none is refused with a word", async () => {
  const app = await testApp();
  const owner = await app.signIn("camille@exemple.fr");
  const forms = [
    ["05\u00a061\u00a000\u00a000\u00a001", "0561000001"],
    ["05\u202f61\u202f00\u202f00\u202f01", "0561000001"],
    ["+33 (0)5 61 00 00 01", "0561000001"],
    ["(05) 61 00 00 01", "0561000001"],
    ["05/61/00/00/01", "0561000001"],
    ["561000001", "0561000001"],
    ["3949", "3949"],
    ["39 60", "3960"],
    ["05 61 00 00 01 poste 12", "0561000001 poste 12"],
    ["+262 262 12 34 56", "0262123456"],
  ] as const;
  for (const [place, [phone, kept]] of forms.entries()) {
    const input = aSupplier({ siret: aSiret(700 + place), contact: { ...contact, phone } });
    const { status, body } = await owner.post("/suppliers", input);
    expect([phone, status, body]).toMatchObject([phone, 201, { contact: { phone: kept } }]);
  }
  const wrong = aSupplier({ siret: aSiret(799), contact: { ...contact, phone: "05 61 00 00" } });
  expect((await owner.post("/suppliers", wrong)).body).toMatchObject({
    errors: [{ path: "contact.phone", message: expect.stringContaining("un seul numéro est attendu") }],
  });
});
