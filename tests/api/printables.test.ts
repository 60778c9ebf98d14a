import { PageSizes, PDFDocument } from "@cantoo/pdf-lib";
import { beforeEach, describe, expect, test } from "vitest";
import { type StartedDay, startedDay } from "../started-day.ts";
import { type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let day: StartedDay;
beforeEach(async () => {
  app = await testApp();
  day = await startedDay(app);
});

const path = (name: string) => `/rencontres/${day.rencontre.id}/${name}.pdf`;
const names = ["badges", "table-signs", "attendance-list", "slot-sheets"];

describe("what is printed for a day", () => {
  test.each([
    ["badges", 1],
    ["table-signs", 10],
    ["attendance-list", 1],
    ["slot-sheets", 6],
  ])("%s takes %i pages of A4, in French", async (name, pages) => {
    const { headers, bytes } = await day.staff.get(path(name));
    expect(headers.get("content-type")).toBe("application/pdf");
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBe(pages);
    expect(document.getTitle()).toContain(day.rencontre.title);
    const [first] = document.getPages();
    expect([first?.getWidth(), first?.getHeight()]).toEqual(PageSizes.A4);
  });

  test.each(names)("%s is for staff alone", async (name) => {
    const participant = await app.signIn(day.buyer.contact.email);
    expect((await participant.get(path(name))).status).toBe(403);
    expect((await app.visitor.get(path(name))).status).toBe(401);
  });
});
