import { describe, expect, test } from "vitest";
import { signToken } from "../../functions/platform/tokens.ts";
import { tick } from "../background.ts";
import { aCompany, app, follow, goTo, late, staff, viewOf, work } from "../followed-world.ts";
import { buyerWithIntent } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";

describe("a letter", () => {
  const reminderTo = (companyId: string, changes: object = {}) => ({
    kind: "reminder",
    recipients: [
      { role: "company", companyId, email: "chantier@exemple.fr" },
      { role: "buyer", email: "achats@exemple.fr" },
    ],
    message: "Appelons-nous.",
    ...changes,
  });
  const lateContract = async () => {
    const company = await aCompany();
    const { id } = await follow({ holders: [{ companyId: company.id, role: "TITULAIRE" }] });
    await goTo("2026-06-20T09:00:00.000Z");
    await tick(app);
    return { id, companyId: company.id };
  };

  test("is read before it is sent, and reading it sends nothing", async () => {
    const { id, companyId } = await lateContract();
    const pdf = await staff.get(
      `/clause/contracts/${id}/letter.pdf?kind=reminder&role=company&companyId=${companyId}`,
    );
    expect(new TextDecoder("latin1").decode(pdf.bytes.slice(0, 5))).toBe("%PDF-");
    expect((await viewOf(id)).letters).toEqual([]);
    const early = await staff.get(`/clause/contracts/${id}/letter.pdf?kind=certificate&role=buyer`);
    expect(early.body).toMatchObject({ code: "letter.notReady" });
  });

  test("names each recipient once, and a company by which one it is", async () => {
    const { id, companyId } = await lateContract();
    const send = (...recipients: object[]) =>
      staff.post(`/clause/contracts/${id}/letters`, { kind: "reminder", recipients });
    const company = { role: "company", companyId, email: "a@exemple.fr" };
    for (const recipients of [[company, company], [{ role: "company", email: "a@exemple.fr" }]])
      expect((await send(...recipients)).body).toMatchObject({ code: "request.invalid" });
    expect((await viewOf(id)).letters).toEqual([]);
    expect((await send(company)).status).toBe(200);
  });

  test("is proposed to the address of a buyer who is registered here", async () => {
    const { buyerId } = await buyerWithIntent(staff, 1);
    const { id } = await follow({}, { buyerId });
    expect((await viewOf(id)).buyerEmail).toMatch(/@/);
    const { id: unknown } = await follow({ number: "AUTRE" });
    expect((await viewOf(unknown)).buyerEmail).toBeUndefined();
  });

  test("goes to the company and the buyer by a signed link, once for a state unless staff ask", async () => {
    const { id, companyId } = await lateContract();
    expect(await late()).toHaveLength(1);
    const send = (changes: object = {}) =>
      staff.post(`/clause/contracts/${id}/letters`, reminderTo(companyId, changes));
    expect((await send()).status).toBe(200);
    expect(await late()).toEqual([]);
    const { letters } = await viewOf(id);
    expect(letters).toHaveLength(2);
    expect((await mailsOf(app, "clause-letter")).map(({ to }) => to).toSorted()).toEqual([
      "achats@exemple.fr",
      "chantier@exemple.fr",
    ]);
    expect((await send()).body).toMatchObject({ code: "letter.alreadySent" });
    expect((await viewOf(id)).letters).toHaveLength(2);
    expect((await send({ again: true })).status).toBe(200);
    expect((await viewOf(id)).letters.map(({ nth }) => nth).toSorted()).toEqual([1, 1, 2, 2]);
    const token = signToken(app.deps.config.secret, "letter", `${id}.${letters[0]?.id}`);
    const opened = await app.visitor.get(`/clause/letters/${token}/lettre.pdf`);
    expect(opened.headers.get("content-type")).toBe("application/pdf");
    const forged = await app.visitor.get(`/clause/letters/${id}.${letters[0]?.id}.faux/lettre.pdf`);
    expect(forged.body).toMatchObject({ code: "letter.notFound" });
  });

  test("asked for twice by one press goes once, though staff ask for it again", async () => {
    const { id, companyId } = await lateContract();
    const path = `/clause/contracts/${id}/letters`;
    await staff.post(path, reminderTo(companyId));
    const press = () =>
      staff.request("POST", path, reminderTo(companyId, { again: true }), {
        "idempotency-key": "une-relance",
      });
    const [first, second] = [await press(), await press()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect((await viewOf(id)).letters).toHaveLength(4);
    expect(await mailsOf(app, "clause-letter")).toHaveLength(4);
  });

  test("certifies a contract that is completed", async () => {
    const company = await aCompany();
    const { id } = await follow({ holders: [{ companyId: company.id, role: "TITULAIRE" }] });
    await work(id, "2026-03", 3_700);
    await goTo("2027-02-01T09:00:00.000Z");
    const sent = await staff.post(
      `/clause/contracts/${id}/letters`,
      reminderTo(company.id, { kind: "certificate" }),
    );
    expect(sent.status).toBe(200);
    expect((await staff.post(`/clause/contracts/${id}/letters`, reminderTo(company.id))).body).toMatchObject({
      code: "letter.notReady",
    });
  });
});
