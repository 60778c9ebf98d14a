import { describe, expect, it, test } from "vitest";
import { contactSchema, storedContactSchema } from "./fields.ts";
import { readLocalPhone, readPhone } from "./phone.ts";
import { phoneLink, phoneText } from "./phone-text.ts";

const nbsp = "\u00a0";

describe("a telephone number", () => {
  it.each([
    ["05 61 00 00 01", "0561000001"],
    [`05${nbsp}61${nbsp}00${nbsp}00${nbsp}01`, "0561000001"],
    ["05\u202f61\u202f00\u202f00\u202f01", "0561000001"],
    ["05.61.00.00.01", "0561000001"],
    ["05-61-00-00-01", "0561000001"],
    ["05/61/00/00/01", "0561000001"],
    ["(05) 61 00 00 01", "0561000001"],
    ["Tél. : 05 61 00 00 01", "0561000001"],
    ["05 61 00 00 01 (standard)", "0561000001"],
    ["+33 5 61 00 00 01", "0561000001"],
    ["+33 (0)5 61 00 00 01", "0561000001"],
    ["(+33) 05 61 00 00 01", "0561000001"],
    ["0033 5 61 00 00 01", "0561000001"],
    ["00 33 (0) 5.61.00.00.01", "0561000001"],
    ["33561000001", "0561000001"],
    ["'+33 5 61 00 00 01", "0561000001"],
    ["tel:+33561000001", "0561000001"],
    ["0 800 123 456", "0800123456"],
  ])("of France is read from « %s »", (written, phone) => {
    expect(readPhone(written)).toBe(phone);
  });

  it("that a spreadsheet took for an amount gets its first zero back", () => {
    expect(readPhone("561000001")).toBe("0561000001");
  });

  it.each([
    ["3949", "3949"],
    ["39 60", "3960"],
    ["115", "115"],
    ["118 712", "118712"],
    ["17", "17"],
    ["112", "112"],
    ["196", "196"],
    ["０５６１００００01", "0561000001"],
    ["05 61 00 00 01 poste 12", "0561000001 poste 12"],
    ["05 61 00 00 01, p. 12", "0561000001 poste 12"],
    ["05 61 00 00 01 poste 12 (accueil)", "0561000001 poste 12"],
    ["05 61 00 00 01 (poste 12)", "0561000001 poste 12"],
    ["+262 262 12 34 56", "0262123456"],
    ["+262 (0)692 12 34 56", "0692123456"],
    ["+590 690 12 34 56", "0690123456"],
    ["+687 28 12 34", "+687281234"],
    ["+32 470 12 34 56", "+32470123456"],
    ["0044 20 7946 0958", "+442079460958"],
  ])("short, inside a company, overseas or abroad is read from « %s »", (written, phone) => {
    expect(readPhone(written)).toBe(phone);
  });

  it.each([
    "",
    "néant",
    "05 61 00 00",
    "05 61 00 00 01 / 06 00 00 00 02",
    "12345678",
    "12",
    "10",
    "100",
    "123",
    "O5 61 00 00 01",
    "+33 5 61",
  ])("is not read from « %s »", (written) => {
    expect(readPhone(written)).toBeUndefined();
  });

  it("is read again from what it was stored as, and from what it is shown as", () => {
    for (const phone of [
      "0561000001",
      "3949",
      "115",
      "118712",
      "0561000001 poste 12",
      "+32470123456",
      "+687281234",
    ]) {
      expect(readPhone(phone)).toBe(phone);
      expect(readPhone(phoneText(phone))).toBe(phone);
    }
  });
});

test.each([
  ["40 12 34 56", "98714", "+68940123456"],
  ["87.12.34.56", "98713", "+68987123456"],
  ["27 12 34", "98800", "+687271234"],
  ["41-12-34", "97500", "+508411234"],
  ["72 12 34", "98600", "+681721234"],
  ["27 12 34", "31000", undefined],
  ["40 12 34 56", "98800", undefined],
  ["40 12 34 56", "", undefined],
])("a local number « %s » is read by its postal code %s", (written, postalCode, phone) => {
  expect(readLocalPhone(written, postalCode)).toBe(phone);
});

test("a telephone number is shown in groups, and dialled without them", () => {
  expect(phoneText("0561000001")).toBe(`05 61 00 00 01`.replaceAll(" ", nbsp));
  expect(phoneText("3949")).toBe(`39${nbsp}49`);
  expect(phoneText("115")).toBe("115");
  expect(phoneText("118712")).toBe(`118${nbsp}712`);
  expect(phoneText("+687281234")).toBe("+687 28 12 34".replaceAll(" ", nbsp));
  expect(phoneText("0561000001 poste 12")).toBe("05 61 00 00 01 poste 12".replaceAll(" ", nbsp));
  expect(phoneText("05 61 (ancien)")).toBe("05 61 (ancien)");
  expect(phoneLink("0561000001 poste 12")).toBe("tel:+33561000001;ext=12");
  expect(phoneLink("0262123456")).toBe("tel:+262262123456");
  expect(phoneLink("0696123456")).toBe("tel:+596696123456");
  expect(phoneLink("3949")).toBe("tel:3949");
  expect(phoneLink("+32470123456")).toBe("tel:+32470123456");
});

test("a contact stored before numbers had one form is still read, and a new one must be one number", () => {
  const contact = { name: "Camille", email: "c@exemple.fr", phone: "12 34 56 78", public: false };
  expect(storedContactSchema.parse(contact).phone).toBe("12 34 56 78");
  expect(storedContactSchema.parse({ ...contact, phone: "05 61 00 00 01" }).phone).toBe("0561000001");
  expect(contactSchema.safeParse(contact).error?.issues[0]?.message).toContain("un seul numéro");
});

test("a text without end is no number, whatever would make its reading long", () => {
  for (const typed of [
    "0".repeat(100_000),
    `05 61 00 00 01${" ".repeat(100_000)}x`,
    `05 61 00 00 01${" (".repeat(50_000)}`,
    "05.".repeat(33_000),
  ])
    expect(readPhone(typed)).toBeUndefined();
});
