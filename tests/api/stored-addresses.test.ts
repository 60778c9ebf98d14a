import { beforeEach, describe, expect, test } from "vitest";
import {
  accountDocuments,
  accountOfEmail,
  emailUniqueKey,
  membershipDocuments,
  membersOfOrganisation,
} from "../../functions/accounts/accounts.ts";
import { invitationsFrom, invitationsTo, invite } from "../../functions/accounts/invitations.ts";
import { getDocuments, holdUniqueKey, put } from "../../functions/platform/db/documents.ts";
import {
  lastContactDocuments,
  lastContactKeyOf,
  recordContact,
} from "../../functions/platform/last-contact.ts";
import { supplierDocuments } from "../../functions/suppliers/repository.ts";
import { aSupplier } from "../builders.ts";
import { publishedSupplier } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type TestApp, testApp } from "../test-app.ts";

/** Addresses that were taken before an address had one form, and that none can be today. */
const ofThePast = ["c..roux@exemple.fr", "roux.@exemple.fr", "camille@intranet"];
const operator = { type: "system", name: "command-line" } as const;
const organisation = { id: "sup_1", name: "Les Jardins du Canal" };
const at = "2026-09-01T09:00:00.000Z";
const stored = { version: 0, createdAt: at, updatedAt: at };

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});

describe.each(ofThePast)("what was stored with the address %s is still read:", (email) => {
  test("an account and its memberships", async () => {
    const { table } = app.deps;
    await table.transact([
      put(accountDocuments, { ...stored, id: "acc_1", email, staff: false }),
      holdUniqueKey(emailUniqueKey(email), { accountId: "acc_1" }),
      put(membershipDocuments, {
        ...{ ...stored, accountId: "acc_1", email, status: "approved", note: "" },
        ...{ organisationId: organisation.id, organisationName: organisation.name },
      }),
    ]);
    expect(await accountOfEmail(app.deps, email)).toMatchObject({ id: "acc_1", email });
    expect(await membersOfOrganisation(app.deps, organisation.id)).toMatchObject([{ email }]);
  });

  test("an invitation and the mail that brings it", async () => {
    await invite(app.deps, operator, { organisation, email });
    expect(await invitationsTo(app.deps, email)).toMatchObject([{ email }]);
    expect(await invitationsFrom(app.deps, organisation.id)).toMatchObject([{ email }]);
    expect((await mailsOf(app, "membership-offered")).map(({ to }) => to)).toEqual([email]);
  });

  test("the day of a last contact", async () => {
    await app.deps.table.transact(await recordContact(app.deps, email));
    const known = await getDocuments(app.deps.table, lastContactDocuments, [lastContactKeyOf(email)]);
    expect(known).toMatchObject([{ email }]);
  });

  test("a profile, which its people may correct", async () => {
    const staff = await app.signInStaff();
    const supplier = await publishedSupplier(staff, 1);
    const contact = { name: "Camille Roux", email, phone: "", public: true };
    await app.deps.table.transact([put(supplierDocuments, { ...supplier, contact })]);
    const read = await staff.get(`/suppliers/${supplier.id}`);
    expect(read.body).toMatchObject({ contact: { email } });
    const { siret } = supplier;
    const kept = await staff.put(
      `/suppliers/${supplier.id}`,
      aSupplier({ siret, contact }),
      supplier.version + 1,
    );
    expect(kept.body).toMatchObject({ errors: [{ path: "contact.email" }] });
    const corrected = await staff.put(
      `/suppliers/${supplier.id}`,
      aSupplier({ siret }),
      supplier.version + 1,
    );
    expect(corrected.status).toBe(200);
  });
});
