import { describe, expect, test } from "vitest";
import { meetingSchema } from "../../shared/meetings/schema.ts";
import { registrationSchema, rencontreSchema } from "../../shared/rencontres/schema.ts";
import { linesOfPdf } from "../../tests/pdf-text.ts";
import { attendanceList } from "./attendance-list.ts";
import { badges } from "./badges.ts";
import { planPdf } from "./plan.ts";
import type { PrintDay } from "./print-day.ts";
import { slotSheets } from "./slot-sheets.ts";
import { tableSigns } from "./table-signs.ts";

const now = "2027-03-18T08:00:00.000Z";
const stored = { version: 1, createdAt: now, updatedAt: now };
const title = "Rencontres de «\u202fŁódź-sur-Ÿ\u202f»";
const rencontre = rencontreSchema.parse({
  ...stored,
  id: "ren_1",
  status: "published",
  title,
  date: "2027-03-18",
  venue: { name: "Salle Œ", address: "1, rue Žižek" },
  slots: [{ id: "S1", start: "09:30", end: "09:50", session: "AM" }],
  tables: 1,
});
const participant = (side: "buyer" | "supplier", name: string, organisationName: string) =>
  registrationSchema.parse({
    ...stored,
    id: `reg_${side}`,
    rencontreId: "ren_1",
    organisationId: `org_${side}`,
    organisationName,
    side,
    status: "registered",
    contact: { name, email: `${side}@exemple.fr`, phone: "05 61 00 00 00" },
  });
const supplier = participant("supplier", "Agnieszka Łukaszewicz", "Société Ștefănescu & Žižek");
const buyer = participant("buyer", "Nguyễn Thị Ánh", "Mairie d’Œting");
const party = ({ id, organisationId, organisationName }: typeof supplier) => ({
  registrationId: id,
  organisationId,
  name: organisationName,
});
const meeting = meetingSchema.parse({
  ...stored,
  id: "mtg_1",
  rencontreId: "ren_1",
  buyer: party(buyer),
  supplier: party(supplier),
  place: { slot: "S1", start: "09:30", end: "09:50", table: 1 },
  score: 1,
  intents: [{ id: "int_1", title: "Entretien « Żółć »", reasons: [] }],
  status: "planned",
  round: 1,
});
const day: PrintDay = {
  rencontre,
  participants: [buyer, supplier],
  meetings: [meeting],
  families: new Map([["org_supplier", ["IAE"]]]),
};
const plans = [{ rencontre, registration: supplier, meetings: [{ ...meeting, contact: buyer.contact }] }];

describe("every name is printed as it is written", () => {
  test.each([
    ["badges", badges, [title, "Łukaszewicz", "Nguyễn Thị", "Œting", "Žižek", "9\u00a0h\u00a030, table 1"]],
    ["table signs", tableSigns, [title, "jeudi 18 mars 2027"]],
    [
      "the attendance list",
      attendanceList,
      ["Feuille d’émargement", "Łukaszewicz", "Ánh", "Ștefănescu", "Signature, matin"],
    ],
    ["slot sheets", slotSheets, ["De 9\u00a0h\u00a030 à 9\u00a0h\u00a050", "Mairie d’Œting", "Žižek"]],
  ])("on %s", async (_name, print, expected) => {
    const text = (await linesOfPdf(await print(day, now))).flat().join("\n");
    for (const words of expected) expect(text).toContain(words);
    expect(text).not.toMatch(/[?\ufffd◌]/);
  });

  test("on a plan", async () => {
    const [lines = []] = await linesOfPdf(await planPdf(plans, now));
    expect(lines).toEqual([
      title,
      "Société Ștefănescu & Žižek",
      "jeudi 18 mars 2027 · Salle Œ, 1, rue Žižek",
      "9\u00a0h\u00a030",
      "Table 1",
      "Mairie d’Œting",
      "Entretien « Żółć »",
      "Nguyễn Thị Ánh · 05\u00a061\u00a000\u00a000\u00a000 · buyer@exemple.fr",
    ]);
  });
});

/** Letters of every Latin alphabet, an organisation of 80 letters, and a name with what the person does. */
const surnames = [
  "Łódź",
  "Őry",
  "Şahin",
  "Đorđević",
  "Œuvrard",
  "Phạm Thị Thu Hương",
  "ﬁlleul",
  "Þórsdóttir",
];
const longName =
  "Anne-Sophie Łukaszewicz-d’Estienne d’Orves, directrice générale «\u00a0pôle insertion\u00a0»";
const longOrganisation = "Établissement public de coopération intercommunale des Vallées de l’Œuvre-Łódź-Őr";

const printsOf = (text: string) => text.replaceAll(/\s/g, "");
/** Whether a text is there whole, wherever its lines were broken. */
const holds = (lines: readonly string[], text: string) => printsOf(lines.join("")).includes(printsOf(text));

describe("long names and every Latin letter", () => {
  const dayOf = (name: string): PrintDay => {
    const own = { ...buyer, contact: { ...buyer.contact, name }, organisationName: longOrganisation };
    return {
      ...day,
      participants: [own, supplier],
      meetings: [{ ...meeting, buyer: { ...meeting.buyer, name: longOrganisation } }],
    };
  };

  test.each([...surnames, longName, ...surnames.map((one) => `Marie-Thérèse ${one}-${one} de ${one}`)])(
    "« %s » is whole on a badge and on the attendance list",
    async (name) => {
      const [person = ""] = name.split(",");
      for (const print of [badges, attendanceList]) {
        const lines = (await linesOfPdf(await print(dayOf(name), now))).flat();
        expect(holds(lines, person)).toBe(true);
        expect(holds(lines, longOrganisation)).toBe(true);
        expect(lines.join("")).not.toMatch(/[?\ufffd◌…]/);
      }
    },
  );

  test("a badge also says what the person does", async () => {
    const lines = (await linesOfPdf(await badges(dayOf(longName), now))).flat();
    expect(holds(lines, "directrice générale « pôle insertion »")).toBe(true);
  });

  test("a slot sheet and a plan hold them too", async () => {
    const own = dayOf(longName);
    const sheets = (await linesOfPdf(await slotSheets(own, now))).flat();
    expect(holds(sheets, longOrganisation)).toBe(true);
    const [registration = buyer] = own.participants;
    const plan = await planPdf(
      [{ rencontre, registration, meetings: [{ ...meeting, contact: registration.contact }] }],
      now,
    );
    const lines = (await linesOfPdf(plan)).flat();
    expect(holds(lines, longName)).toBe(true);
    expect(holds(lines, longOrganisation)).toBe(true);
  });
});

describe("one badge a person", () => {
  const badgeLines = async (participants: PrintDay["participants"]) =>
    (await linesOfPdf(await badges({ ...day, participants }, now))).flat();
  const timesOf = (lines: readonly string[], text: string) =>
    lines.filter((line) => line.includes(text)).length;

  test("a buyer who comes with two colleagues has three, two of them to be written in", async () => {
    const lines = await badgeLines([{ ...buyer, people: 3 }]);
    expect(timesOf(lines, "Œting")).toBe(3);
    expect(timesOf(lines, "Nguyễn")).toBe(1);
  });

  test("one person who comes for two has one, with both organisations", async () => {
    const shared = { ...supplier, contact: { ...buyer.contact, email: " BUYER@exemple.fr" } };
    const lines = await badgeLines([buyer, shared]);
    expect(timesOf(lines, "Nguyễn")).toBe(1);
    expect(holds(lines, "Mairie d’Œting et Société Ștefănescu & Žižek")).toBe(true);
    expect(lines).toContain("Acheteur · Fournisseur · Insertion");
  });

  test("where somebody else comes for one of them, both have one", async () => {
    const shared = { ...supplier, contact: buyer.contact, otherPerson: true };
    const lines = await badgeLines([buyer, shared]);
    expect(timesOf(lines, "Nguyễn")).toBe(1);
    expect(timesOf(lines, "Ștefănescu")).toBe(1);
  });

  test("the attendance list has a line for each person", async () => {
    const pages = await linesOfPdf(
      await attendanceList({ ...day, participants: [{ ...buyer, people: 2 }] }, now),
    );
    expect(timesOf(pages.flat(), "Œting")).toBe(2);
  });
});

describe("a document", () => {
  test("is the same, byte for byte, when it is made again", async () => {
    expect(await badges(day, now)).toEqual(await badges(day, now));
  });

  test("holds the letters that it shows, not whole fonts", async () => {
    expect((await badges(day, now)).length).toBeLessThan(40_000);
  });
});
