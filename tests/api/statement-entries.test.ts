import { describe, expect, test } from "vitest";
import { hiresOfStatement } from "../../functions/platform/db/keys/statements.ts";
import { statementOfLinkSchema } from "../../shared/statements/view.ts";
import { countedIn, month } from "../hours-world.ts";
import {
  asked,
  both,
  builder,
  decide,
  hire,
  hoursOf,
  linkOf,
  read,
  seen,
  stateWith,
} from "../stated-hours.ts";

describe("what a company states", () => {
  test("« rien ce mois-ci » is a statement: no hour counts", async () => {
    const app = await asked();
    const stated = await stateWith(app, await linkOf(app), { nothing: true });
    expect(stated.as(statementOfLinkSchema)).toMatchObject({ status: "stated", nothing: true });
    await decide(await app.signInStaff());
    expect(await countedIn(app.deps)).toBe(0);
  });

  test.each([
    [
      "more hours than a month holds",
      { employmentId: "emp_1", hours: 400 },
      "31 jours en compte au plus 265",
    ],
    ["negative hours", { employmentId: "emp_1", hours: -3 }, "ne peuvent pas être négatives"],
    ["no hours", { employmentId: "emp_1" }, "écrivez 0 s’il n’y en a pas"],
    [
      "more hours than the days of the employment",
      { employmentId: "emp_1", hours: 60, end: "2026-10-02" },
      "60 heures pour 2 jours de contrat",
    ],
    ["an end before the start", { employmentId: "emp_1", hours: 0, end: "2026-08-02" }, "précède le début"],
    ["somebody else’s employment", { employmentId: "emp_3", hours: 10 }, "n’est pas dans ce relevé"],
  ])("is refused kindly where it tells %s", async (_, line, why) => {
    const app = await asked();
    const refused = await stateWith(app, await linkOf(app), {
      lines: [line, { employmentId: "emp_2", hours: 35 }],
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(why);
    expect((await read(app, await linkOf(app))).status).toBe("expected");
  });

  test("is stored once though the button is pressed twice, or two send at once", async () => {
    const app = await asked();
    const link = await linkOf(app);
    const { version } = await read(app, link);
    const input = { ...both, newHires: [hire] };
    const send = (key: string) =>
      app.visitor.request("PUT", link, input, { "if-match": `"${version}"`, "idempotency-key": key });
    const first = await Promise.all([send("same-click-twice"), send("same-click-twice")]);
    expect(first.map(({ status }) => status)).toEqual([200, 200]);
    expect((await read(app, link)).hires).toHaveLength(1);
    expect((await send("another-window")).status).toBe(412);
    expect((await read(app, link)).hires).toHaveLength(1);
  });

  test("shows no name to the holder of the link, and its hires’ names are for staff alone", async () => {
    const app = await asked();
    const link = await linkOf(app);
    await stateWith(app, link, { ...both, newHires: [hire] });
    expect(JSON.stringify((await app.visitor.get(link)).body)).not.toMatch(/Costa|Inès|1999/);
    const staff = await app.signInStaff();
    expect((await seen(staff)).hiresToDecide).toMatchObject([{ firstName: "Inès", lastName: "Costa" }]);
    const files = await staff.get(`/clause/statements-of-month.csv?month=${month}`);
    expect(String(files.body)).toContain("P-1");
    expect(String(files.body)).not.toMatch(/Costa|Inès/);
  });

  test("may be corrected by the company until staff check it, hires withdrawn with their names", async () => {
    const app = await asked();
    const link = await linkOf(app);
    await stateWith(app, link, { ...both, newHires: [hire] });
    const again = await stateWith(app, link, hoursOf({ emp_1: 100, emp_2: 30 }));
    expect(again.as(statementOfLinkSchema)).toMatchObject({ status: "stated", hires: [] });
    expect((await app.deps.table.query(hiresOfStatement(builder))).items).toEqual([]);
    await decide(await app.signInStaff());
    expect((await stateWith(app, link, both)).status).toBe(409);
    expect(await countedIn(app.deps)).toBe(130);
  });

  test("is limited in number, whoever holds the link", async () => {
    const app = await asked();
    const link = await linkOf(app);
    for (let n = 0; n < 30; n += 1) await stateWith(app, link, hoursOf({ emp_1: n, emp_2: 30 }));
    expect((await stateWith(app, link, both)).status).toBe(429);
  });
});
