import { describe, expect, test } from "vitest";
import { employmentDocuments } from "../../functions/clause/documents.ts";
import { createParticipant } from "../../functions/participants/create-participant.ts";
import { identitiesOf } from "../../functions/participants/repository.ts";
import { getDocument } from "../../functions/platform/db/documents.ts";
import { employmentKey } from "../../functions/platform/db/keys/clause.ts";
import { hiresOfStatement } from "../../functions/platform/db/keys/statements.ts";
import { forgetDueHire } from "../../functions/statements/forget-hire.ts";
import { getStatement } from "../../functions/statements/repository.ts";
import { staffStatementSchema } from "../../shared/statements/view.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { tick } from "../background.ts";
import { countedIn } from "../hours-world.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import {
  act,
  asked,
  both,
  builder,
  decide,
  hire,
  linkOf,
  seen,
  staffPath,
  stateWith,
} from "../stated-hours.ts";

describe("a hire that a company tells of", () => {
  test("a hire accepted makes the person, their identity and the employment, and its names leave the statement", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), { ...both, newHires: [hire] });
    const staff = await app.signInStaff();
    expect((await decide(staff)).status).toBe(409);
    const before = await seen(staff);
    const path = `${staffPath()}/hires/${before.hires[0]?.id}/decision`;
    const accept = () =>
      staff.request("POST", path, { decision: "accepted" }, { "if-match": `"${before.version}"` });
    const [one, other] = await Promise.all([accept(), accept()]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
    const after = await seen(staff);
    expect(after.hiresToDecide).toEqual([]);
    const line = after.lines.find(({ type }) => type === "CDDI");
    expect(line).toMatchObject({ firstName: "Inès", hours: 60, contractTitle: "École de Lalande" });
    const employment = await getDocument(
      app.deps.table,
      employmentDocuments,
      employmentKey(line?.employmentId ?? ""),
    );
    const identities = await identitiesOf(app.deps, [employment?.participantId ?? ""]);
    expect([...identities.values()]).toMatchObject([{ lastName: "Costa", birthDate: "1999-05-04" }]);
    await decide(staff);
    expect(await countedIn(app.deps)).toBe(246.67);
  });

  test("a hire of somebody known is proposed as the same person, and is their employment if staff say so", async () => {
    const app = await asked();
    const staff = await app.signInStaff();
    const known = await createParticipant(
      app.deps,
      { type: "system", name: "tests" },
      {
        facts: { statuses: ["RSA"] },
        identity: { firstName: "Ines", lastName: "COSTA", birthDate: "1999-05-04" },
      },
    );
    await stateWith(app, await linkOf(app), { ...both, newHires: [hire] });
    const before = await seen(staff);
    const { id: participantId, code } = known;
    expect(before.hiresToDecide[0]?.samePersons).toEqual([{ id: participantId, code }]);
    const accepted = await act(staff, `hires/${before.hires[0]?.id}/decision`, {
      decision: "accepted",
      participantId,
    });
    expect(accepted.as(staffStatementSchema).lines.map(({ code }) => code)).toContain(code);
  });

  test("a hire refused is told with why, and its names are erased", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), { ...both, newHires: [hire] });
    const staff = await app.signInStaff();
    const { hires } = await seen(staff);
    const refusal = { decision: "refused", why: "La personne n’est pas éligible." };
    await act(staff, `hires/${hires[0]?.id}/decision`, refusal);
    await decide(staff);
    const [mail] = await mailsOf(app, "statement-sent-back");
    expect(mail?.content).toMatchObject({
      lines: [],
      refusedHires: [
        { about: "embauche du 19 octobre 2026, CDD d’insertion", why: "La personne n’est pas éligible." },
      ],
    });
    expect((await app.deps.table.query(hiresOfStatement(builder))).items).toEqual([]);
    expect((await seen(staff)).status).toBe("checked");
  });

  test("waits for staff as long as a link opens, then loses its names, and the rest of the statement can be checked", async () => {
    const app = await asked();
    await stateWith(app, await linkOf(app), { ...both, newHires: [hire, { ...hire, firstName: "Léa" }] });
    const names = async () => (await app.deps.table.query(hiresOfStatement(builder))).items.length;
    app.clock.set(parisInstant("2027-01-31", "08:59"));
    await tick(app);
    expect(await names()).toBe(2);
    app.clock.set(parisInstant("2027-01-31", "09:00"));
    await tick(app);
    await tick(app);
    expect(await names()).toBe(0);
    const staff = await app.signInStaff();
    expect(await seen(staff)).toMatchObject({
      status: "stated",
      hires: [{ status: "refused" }, { status: "refused" }],
      hiresToDecide: [],
    });
    const { items } = (await staff.get(`/audit?subject=${builder}`)).body as { items: { code: string }[] };
    expect(items.filter(({ code }) => code === "HIRE_FORGOTTEN")).toHaveLength(2);
    expect(JSON.stringify(items)).not.toMatch(/Costa|Inès|Léa/);
    await decide(staff);
    expect((await seen(staff)).status).toBe("checked");
    expect(await countedIn(app.deps)).toBe(186.67);
    const [mail] = await mailsOf(app, "statement-sent-back");
    expect(mail?.content).toMatchObject({
      lines: [],
      refusedHires: [{ why: expect.stringContaining("déclarez de nouveau son embauche") }, {}],
    });
  });

  test("loses its names with its refusal or not at all, wherever the clock is killed", async () => {
    for (const diesAt of [1, 2]) {
      const app = await asked();
      await stateWith(app, await linkOf(app), { ...both, newHires: [hire] });
      const hireId = (await getStatement(app.deps, builder)).hires[0]?.id ?? "";
      app.clock.set(parisInstant("2027-01-31", "09:00"));
      const { table } = mortalTable(app.deps.table, diesAt);
      const forget = forgetDueHire({ ...app.deps, table }, { statementId: builder, id: hireId });
      await expect(forget).rejects.toThrow("killed");
      const { items } = await app.deps.table.query(hiresOfStatement(builder));
      const [told] = (await getStatement(app.deps, builder)).hires;
      expect([items.length, told?.status]).toEqual(diesAt === 1 ? [1, "waiting"] : [0, "refused"]);
      await tick(app);
      expect((await app.deps.table.query(hiresOfStatement(builder))).items).toEqual([]);
      expect((await getStatement(app.deps, builder)).hires[0]?.status).toBe("refused");
    }
  });
});
