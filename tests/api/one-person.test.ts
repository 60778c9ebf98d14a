import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "../../functions/platform/deps.ts";
import { changePeople } from "../../functions/rencontres/change-people.ts";
import { separateContacts } from "../../functions/rencontres/separate-contacts.ts";
import { roundViewSchema } from "../../functions/rounds/view.ts";
import { planSchema } from "../../shared/meetings/schema.ts";
import { preparationSchema } from "../../shared/rencontres/preparation.ts";
import { type Registration, type Rencontre, registrationSchema } from "../../shared/rencontres/schema.ts";
import { roundSchema } from "../../shared/rounds/schema.ts";
import { runEngine } from "../background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let rencontre: Rencontre;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  rencontre = await openRencontre(staff);
});

const path = (rest = "") => `/rencontres/${rencontre.id}${rest}`;
const camille = (email: string) => ({ contact: { name: "Camille Roux", email } });
const supplier = async (n: number, changes: object = {}) =>
  registered(staff, rencontre.id, (await publishedSupplier(staff, n)).id, changes);
const buyer = async (n: number, changes: object = {}) => {
  const { buyerId, intent } = await buyerWithIntent(staff, n);
  return registered(staff, rencontre.id, buyerId, { intentIds: [intent.id], ...changes });
};
/** A rencontre of two slots only. */
const shortDay = async () => {
  rencontre = await openRencontre(staff, { slots: rencontre.slots.slice(0, 2), tables: 4 });
};
const planned = async () => {
  const { number } = (await staff.post(path("/rounds"), {})).as(roundSchema);
  await runEngine(app);
  return (await staff.get(path(`/rounds/${number}`))).as(roundViewSchema);
};
const publish = async (number: number) => {
  await staff.post(path(`/rounds/${number}/publication`));
  await runEngine(app);
};
/** The most meetings that some participants have at one hour. */
const mostAtOnce = (
  meetings: readonly { buyer: string; supplier: string; slot: string }[],
  who: readonly Registration[],
): number => {
  const ids = new Set(who.map(({ id }) => id));
  const own = meetings.filter((one) => ids.has(one.buyer) || ids.has(one.supplier));
  return Math.max(0, ...[...Map.groupBy(own, ({ slot }) => slot).values()].map((here) => here.length));
};
const shared = async () => (await staff.get(path("/preparation"))).as(preparationSchema).sharedContacts;
const separate = (client: Client, registrations: readonly Registration[], apart = true) =>
  client.post(path("/separations"), { registrationIds: registrations.map(({ id }) => id), apart });

describe("one contact of several participants", () => {
  let two: Registration[];
  beforeEach(async () => {
    two = [
      await supplier(1, camille("Camille.Roux@exemple.fr")),
      await supplier(2, camille(" camille.roux@EXEMPLE.fr ")),
    ];
    await buyer(1);
    await buyer(2);
  });

  test("is told by the preparation", async () => {
    expect(await shared()).toEqual([
      {
        name: "Camille Roux",
        apart: false,
        participants: two.map(({ id, organisationId, organisationName }) => ({
          registrationId: id,
          organisationId,
          name: organisationName,
        })),
      },
    ]);
  });

  test("is never at two tables at one hour, and a meeting for both is refused", async () => {
    await staff.post(path("/closing"));
    const { number, plan } = await planned();
    expect(plan?.meetings).toHaveLength(4);
    expect(mostAtOnce(plan?.meetings ?? [], two)).toBe(1);
    const [first, second] = plan?.meetings.filter(({ supplier: of }) => of === two[0]?.id) ?? [];
    const other = plan?.meetings.find(
      ({ buyer: of, supplier: with_ }) => with_ === two[1]?.id && of === second?.buyer,
    );
    const adjustments = [
      { type: "pin", buyer: first?.buyer, supplier: first?.supplier, slot: first?.slot },
      { type: "pin", buyer: other?.buyer, supplier: other?.supplier, slot: first?.slot },
    ];
    expect((await staff.post(path(`/rounds/${number}/adjustments`), { adjustments })).body).toMatchObject({
      code: "adjustment.conflict",
      detail: expect.stringContaining("La personne qui vient pour Fournisseur 1 et pour Fournisseur 2"),
    });
  });

  test("may be joined by others: staff say so, may take it back, and the journal keeps it", async () => {
    expect((await separate(staff, two)).status).toBe(204);
    expect(await shared()).toMatchObject([{ apart: true }]);
    expect((await separate(staff, two)).status).toBe(204);
    await separate(staff, two, false);
    expect(await shared()).toMatchObject([{ apart: false }]);
    const { body } = await staff.get(`/audit?subject=${rencontre.id}`);
    const codes = JSON.stringify(body).match(/CONTACTS_(?:SEPARATED|JOINED)/g) ?? [];
    expect(codes.toSorted()).toEqual(["CONTACTS_JOINED", "CONTACTS_SEPARATED"]);
  });

  test("no longer holds for a contact that changes", async () => {
    await separate(staff, two);
    const registration = (await staff.get(path(`/registrations/${two[1]?.id}`))).as(registrationSchema);
    const changed = await staff.put(
      path(`/registrations/${registration.id}`),
      { ...registration, contact: { name: "Dominique Faure", email: "dominique@exemple.fr" } },
      registration.version,
    );
    expect(changed.status).toBe(200);
    expect(changed.body).not.toHaveProperty("otherPerson");
    expect(await shared()).toEqual([]);
  });

  describe("of whom one said to come with it leaves it", () => {
    const apart = async (registration: Registration | undefined) =>
      (await staff.get(path(`/registrations/${registration?.id}`))).as(registrationSchema).otherPerson ??
      false;
    let third: Registration;
    beforeEach(async () => {
      third = await supplier(3, camille("camille.roux@exemple.fr"));
      await separate(staff, [...two, third]);
      expect(await Promise.all([...two, third].map(apart))).toEqual([false, true, true]);
    });

    test("by withdrawing: the next one comes with it", async () => {
      await staff.post(path(`/registrations/${two[0]?.id}/withdrawal`));
      expect(await Promise.all([two[1], third].map(apart))).toEqual([false, true]);
      await staff.post(path(`/registrations/${two[1]?.id}/withdrawal`));
      expect(await apart(third)).toBe(false);
    });

    test("by naming another: the next one comes with it", async () => {
      const first = (await staff.get(path(`/registrations/${two[0]?.id}`))).as(registrationSchema);
      const contact = { name: "Dominique Faure", email: "dominique@exemple.fr" };
      await staff.put(path(`/registrations/${first.id}`), { ...first, contact }, first.version);
      expect(await Promise.all([two[1], third].map(apart))).toEqual([false, true]);
    });

    test("and nothing follows where somebody comes with it still", async () => {
      await staff.post(path(`/registrations/${third.id}/withdrawal`));
      expect(await Promise.all(two.map(apart))).toEqual([false, true]);
    });
  });

  test("whose address was erased is nobody in particular", async () => {
    expect((await staff.post("/auth/people/erasure", { email: "camille.roux@exemple.fr" })).status).toBe(204);
    expect(await shared()).toEqual([]);
  });

  test("is separated by staff alone, and only from those of the same contact", async () => {
    const participant = await app.signIn(two[0]?.contact.email ?? "");
    expect((await separate(participant, two)).status).toBe(403);
    expect((await separate(app.visitor, two)).status).toBe(401);
    const stranger = await supplier(3);
    expect((await separate(staff, [...two, stranger])).body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "registrationIds" }],
    });
  });
});

describe("what staff say of who comes, while a colleague changes the rencontre,", () => {
  /** The application of one who is overtaken by that change. */
  const overtakenBy = (change: () => Promise<unknown>): Deps => {
    const { table } = app.deps;
    return {
      ...app.deps,
      table: {
        ...table,
        transact: async (writes) => {
          await change();
          await table.transact(writes);
        },
      },
    };
  };
  const system = { type: "system", name: "tests" } as const;
  const closing = () => staff.post(path("/closing"));
  const conflict = { code: "version.conflict" };

  test("how many people: is to be said again", async () => {
    const { id } = await buyer(1);
    const said = { rencontreId: rencontre.id, registrationId: id, people: 2 };
    await expect(changePeople(overtakenBy(closing), system, said)).rejects.toMatchObject(conflict);
  });

  test("which of them share a person: is to be said again", async () => {
    const two = [await supplier(1, camille("a@exemple.fr")), await supplier(2, camille("a@exemple.fr"))];
    const said = { rencontreId: rencontre.id, registrationIds: two.map(({ id }) => id), apart: true };
    await expect(separateContacts(overtakenBy(closing), system, said)).rejects.toMatchObject(conflict);
  });

  test("also where the one who would keep the contact withdraws", async () => {
    const two = [await supplier(1, camille("a@exemple.fr")), await supplier(2, camille("a@exemple.fr"))];
    const said = { rencontreId: rencontre.id, registrationIds: two.map(({ id }) => id), apart: true };
    const withdrawal = () => staff.post(path(`/registrations/${two[0]?.id}/withdrawal`));
    await expect(separateContacts(overtakenBy(withdrawal), system, said)).rejects.toMatchObject(conflict);
  });
});

test("a meeting is left out where the person would be at another table, with a reason that names nobody", async () => {
  await shortDay();
  await supplier(1, camille("camille@exemple.fr"));
  await supplier(2, camille("camille@exemple.fr"));
  await buyer(1);
  await buyer(2);
  await staff.post(path("/closing"));
  const { plan } = await planned();
  expect(plan?.meetings).toHaveLength(2);
  const reasons = plan?.unplaced.map(({ reason }) => reason) ?? [];
  expect(reasons).toHaveLength(2);
  expect(reasons.join(" ")).toContain("La même personne vient pour Fournisseur 1 et Fournisseur 2");
  expect(reasons.join(" ")).not.toContain("Camille");
});

test("a plan published before a contact is shared is mended by a replanning, and by nothing else", async () => {
  const two = [
    await supplier(1, camille("camille@exemple.fr")),
    await supplier(2, camille("camille@exemple.fr")),
  ];
  await buyer(1);
  await buyer(2);
  await separate(staff, two);
  await staff.post(path("/closing"));
  const { number } = await planned();
  await publish(number);
  await separate(staff, two, false);
  const read = async () =>
    (await staff.get(path("/plan"))).as(planSchema).meetings.map(({ buyer: of, supplier: with_, place }) => ({
      buyer: of.registrationId,
      supplier: with_.registrationId,
      slot: place?.slot ?? "",
    }));
  const before = await read();
  const { number: next } = (
    await staff.post(path("/replanning"), {
      change: { kind: "freePlaces" },
      nextSlot: rencontre.slots[0]?.id,
    })
  ).as(roundSchema);
  await runEngine(app);
  expect(await read()).toEqual(before);
  await publish(next);
  expect(mostAtOnce(await read(), two)).toBe(1);
  expect(await read()).toHaveLength(4);
});

describe("a buyer who comes with several people", () => {
  test("holds as many tables at one hour, at most", async () => {
    await shortDay();
    const one = await buyer(1, { people: 2 });
    for (const n of [1, 2, 3, 4]) await supplier(n);
    await staff.post(path("/closing"));
    const { number, plan } = await planned();
    expect(plan?.meetings).toHaveLength(4);
    expect(mostAtOnce(plan?.meetings ?? [], [one])).toBe(2);
    await publish(number);
    const { meetings } = (await staff.get(path("/plan"))).as(planSchema);
    const seats = meetings.map(({ place }) => `${place?.slot} ${place?.table}`);
    expect(new Set(seats).size).toBe(4);
  });

  test("is one person unless said, as in registrations of before", async () => {
    const registration = await buyer(1);
    expect(registration.people).toBe(1);
    const { people: _people, ...before } = registration;
    expect(registrationSchema.parse(before).people).toBe(1);
  });

  test.each([
    [0, "people"],
    [6, "people"],
    [1.5, "people"],
  ])("says a number that can be: not %s", async (people, field) => {
    const { buyerId } = await buyerWithIntent(staff, 1);
    const answer = await staff.post(path("/registrations"), {
      organisationId: buyerId,
      ...camille("camille@exemple.fr"),
      people,
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ path: field }] });
  });

  test("stays as many where a change of the registration says nothing of it", async () => {
    const { people, ...registration } = await buyer(1, { people: 2 });
    const put = (changes: object, version: number) =>
      staff.put(path(`/registrations/${registration.id}`), { ...registration, ...changes }, version);
    const changed = (await put({ maxMeetings: 3 }, registration.version)).as(registrationSchema);
    expect(changed).toMatchObject({ people, maxMeetings: 3 });
    expect((await put({ people: 1 }, changed.version)).as(registrationSchema).people).toBe(1);
  });

  test("is not changed by a word of staff that says no number", async () => {
    const { id } = await buyer(1, { people: 2 });
    const answer = await staff.post(path(`/registrations/${id}/people`), {});
    expect(answer.body).toMatchObject({ code: "request.invalid", errors: [{ path: "people" }] });
    expect((await staff.get(path(`/registrations/${id}`))).body).toMatchObject({ people: 2 });
  });

  test("is a buyer, with no more people than there are tables", async () => {
    const { id } = await publishedSupplier(staff, 1);
    const asSupplier = await staff.post(path("/registrations"), {
      organisationId: id,
      ...camille("camille@exemple.fr"),
      people: 2,
    });
    expect(asSupplier.body).toMatchObject({
      code: "registration.invalid",
      errors: [{ path: "people", message: expect.stringContaining("seul un acheteur") }],
    });
    const small = await openRencontre(staff, { tables: 1 });
    const { buyerId } = await buyerWithIntent(staff, 1);
    const answer = await staff.post(`/rencontres/${small.id}/registrations`, {
      organisationId: buyerId,
      ...camille("camille@exemple.fr"),
      people: 2,
    });
    expect(answer.body).toMatchObject({
      code: "registration.invalid",
      errors: [{ path: "people", message: "Nombre de personnes : il n’y a que 1 table, une par personne." }],
    });
  });

  test("may be more or fewer once the plan is published, as staff say; a replanning follows it", async () => {
    const one = await buyer(1, { people: 2 });
    for (const n of [1, 2]) await supplier(n);
    await staff.post(path("/closing"));
    const { number } = await planned();
    await publish(number);
    const say = (client: Client, people: number) =>
      client.post(path(`/registrations/${one.id}/people`), { people });
    const participant = await app.signIn(one.contact.email);
    expect((await say(participant, 1)).status).toBe(403);
    expect((await say(app.visitor, 1)).status).toBe(401);
    expect((await say(staff, 1)).as(registrationSchema).people).toBe(1);
    const { number: next } = (
      await staff.post(path("/replanning"), {
        change: { kind: "freePlaces" },
        nextSlot: rencontre.slots[0]?.id,
      })
    ).as(roundSchema);
    await runEngine(app);
    await publish(next);
    const { meetings } = (await staff.get(path("/plan"))).as(planSchema);
    expect(new Set(meetings.map(({ place }) => place?.slot)).size).toBe(2);
  });
});
