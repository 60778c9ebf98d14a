import { describe, expect, test } from "vitest";
import { erasedAddress } from "../fields/email.ts";
import { isSameContact, personOf, sharedContacts } from "./comers.ts";

const comer = (id: string, email: string, changes: { otherPerson?: boolean } = {}) => ({
  id,
  people: 1,
  createdAt: `2027-01-0${id}T09:00:00.000Z`,
  contact: { name: `Personne ${id}`, email, phone: "" },
  ...changes,
});

describe("who comes", () => {
  test("is told by the address of the contact, without case nor spaces", () => {
    expect(personOf(comer("1", " Camille.Roux@Exemple.fr "))).toBe("camille.roux@exemple.fr");
    expect(isSameContact(comer("1", "A@exemple.fr"), comer("2", "a@EXEMPLE.fr "))).toBe(true);
  });

  test("is one person in either form of a domain with accents", () => {
    const [one, other] = [comer("1", "a@régie.exemple.fr"), comer("2", "A@xn--rgie-bpa.exemple.fr")];
    expect(isSameContact(one, other)).toBe(true);
  });

  test.each(["", erasedAddress])("is nobody in particular where the address was erased: « %s »", (erased) => {
    expect(personOf(comer("1", erased))).toBeUndefined();
    expect(isSameContact(comer("1", erased), comer("2", erased))).toBe(false);
    expect(sharedContacts([comer("1", erased), comer("2", erased)])).toEqual([]);
  });

  test("is nobody in particular where somebody else comes", () => {
    expect(personOf(comer("1", "a@exemple.fr", { otherPerson: true }))).toBeUndefined();
  });
});

describe("contacts of several participants", () => {
  test("are found, in the order in which these registered", () => {
    const all = [comer("2", "a@exemple.fr"), comer("3", "b@exemple.fr"), comer("1", "A@exemple.fr")];
    expect(sharedContacts(all)).toMatchObject([
      { name: "Personne 2", registrations: [{ id: "1" }, { id: "2" }], apart: false },
    ]);
  });

  test("are apart once somebody else comes for all but one, until another one has the contact", () => {
    const two = [comer("1", "a@exemple.fr"), comer("2", "a@exemple.fr", { otherPerson: true })];
    expect(sharedContacts(two)).toMatchObject([{ apart: true }]);
    expect(sharedContacts([...two, comer("3", "a@exemple.fr")])).toMatchObject([{ apart: false }]);
  });
});
