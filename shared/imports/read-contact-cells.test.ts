import { describe, expect, it } from "vitest";
import { readEmailCell, readPhoneCell, readWebsiteCell } from "./read-contact-cells.ts";

const several = expect.stringContaining("plusieurs");

describe("a cell that may hold several", () => {
  it.each([
    "a@b.example.fr / c@d.example.fr",
    "a@b.example.fr; c@d.example.fr",
    "a@b.example.fr, c@d.example.fr",
    "a@b.example.fr c@d.example.fr",
    "a@b.example.fr\nc@d.example.fr",
    "a@b.example.fr ou c@d.example.fr",
  ])("keeps the first mail address of « %s », and says it", (written) => {
    expect(readEmailCell(written)).toEqual({ value: "a@b.example.fr", note: several });
  });

  it.each([
    "05 61 00 00 01 / 06 00 00 00 02",
    "0561000001/0600000002",
    "05 61 00 00 01 ou 06 00 00 00 02",
    "05 61 00 00 01 06 00 00 00 02",
    "05.61.00.00.01 - 06.00.00.00.02",
    "05 61 00 00 01\n06 00 00 00 02",
  ])("keeps the first telephone of « %s », and says it", (written) => {
    expect(readPhoneCell()(written)).toEqual({ value: "0561000001", note: several });
  });

  it("keeps the first site, and says it", () => {
    expect(readWebsiteCell("www.a.example.fr www.b.example.fr")).toEqual({
      value: "https://www.a.example.fr",
      note: several,
    });
  });
});

describe("a cell that holds one", () => {
  it("says nothing", () => {
    expect(readEmailCell("Contact@B.example.fr")).toEqual({ value: "contact@b.example.fr" });
    expect(readPhoneCell()("05/61/00/00/01")).toEqual({ value: "0561000001" });
    expect(readWebsiteCell("https://A.example.fr/Page?x=1")).toEqual({
      value: "https://A.example.fr/Page?x=1",
    });
    expect(readWebsiteCell("régie.example.fr")).toEqual({ value: "https://régie.example.fr" });
  });

  it.each(["néant", "-", "NC", "voir le siège"])("is not read from « %s », and says why", (written) => {
    for (const read of [readEmailCell, readPhoneCell(), readWebsiteCell])
      expect(read(written)).toEqual({ wrong: expect.stringContaining(`« ${written} »`) });
  });
});

describe("a cell that is badly written", () => {
  it.each(["a@b.fr#mailto:a@b.fr#", "a(at)b.fr", "a [at] b.fr", "a @ b.fr"])(
    "gives the mail address of « %s »",
    (written) => {
      expect(readEmailCell(written)).toEqual({ value: "a@b.fr" });
    },
  );

  it.each([
    "https:a.fr",
    "https//a.fr",
    "https:/a.fr",
    "https://a.fr#https://a.fr#",
    "https:\\\\a.fr",
    "Site : a.fr",
  ])("gives the site of « %s »", (written) => {
    expect(readWebsiteCell(written)).toEqual({ value: "https://a.fr" });
  });

  it.each(["561000001,0", "T. 05 61 00 00 01", "☎ 05 61 00 00 01"])(
    "gives the telephone of « %s »",
    (written) => {
      expect(readPhoneCell()(written)).toEqual({ value: "0561000001" });
    },
  );

  it.each([
    ["www,b.fr", "https://www.b.fr"],
    ["www.b,fr", "https://www.b.fr"],
    ["http:\\\\www.a.fr", "http://www.a.fr"],
    ["https://www.facebook.com/Les Jardins", "https://www.facebook.com/Les%20Jardins"],
    ["facebook.com/Les Jardins du Canal", "https://facebook.com/Les%20Jardins%20du%20Canal"],
    ["www.a.fr (en travaux)", "https://www.a.fr"],
    ["Site : www.a.fr", "https://www.a.fr"],
    ["voir http://a.fr/page.html", "http://a.fr/page.html"],
    ["https://a.fr/x?u=https://b.fr", "https://a.fr/x?u=https://b.fr"],
    ["https://a.fr?x=1;y=2", "https://a.fr?x=1;y=2"],
    ["htpp://www.a.fr", "http://www.a.fr"],
    ["www a.fr", "https://www.a.fr"],
    ["www.a.fr.", "https://www.a.fr"],
    ["(www.a.fr)", "https://www.a.fr"],
  ])("gives the site of « %s » alone", (written, value) => {
    expect(readWebsiteCell(written)).toEqual({ value });
  });

  it.each([
    "http://a.fr;http://b.fr",
    "http://a.fr http://b.fr",
    "http://a.fr\nwww.b.fr",
    "http://a.fr, b.fr",
    "http://a.fr;b.fr",
  ])("gives the first site of « %s », and says it", (written) => {
    expect(readWebsiteCell(written)).toEqual({ value: "http://a.fr", note: several });
  });

  it.each(["www.a", "en cours", "a,b", "facebook", "Les Jardins du Canal"])(
    "gives no site of « %s »",
    (written) => {
      expect(readWebsiteCell(written)).toHaveProperty("wrong");
    },
  );

  it.each([
    ...[
      "accueil 05 61 00 00 01",
      "M. Martin : 05 61 00 00 01",
      "05 61 00 00 01 (9h-12h)",
      "05 61 00 00 01 le matin",
    ],
    ...[
      "Tél. 05 61 00 00 01 Fax 05 61 00 00 02",
      "Fax : 05 61 00 00 02 Tél : 05 61 00 00 01",
      "Tél/Fax : 05 61 00 00 01",
    ],
    ...[
      "05 61 00 00 01 / 05 61 00 00 02 (fax)",
      "T : 05 61 00 00 01 - F : 05 61 00 00 02",
      "Tél et fax : 0561000001",
    ],
    ...[
      "05 61 00 00 01 télécopie : 05.61.00.00.02",
      "Accueil +33 5 61 00 00 01",
      "0561000001 Fax0561000002",
      "0561000001\nFax 0561000002",
    ],
  ])("gives the one telephone of « %s », without a word", (written) => {
    expect(readPhoneCell()(written)).toEqual({ value: "0561000001" });
  });

  it.each([
    "Fax : 05 61 00 00 02",
    "fax 0561000002",
    "Télécopie : 05 61 00 00 02",
    "05 61 00 00 02 (fax)",
    "F. 05 61 00 00 02",
  ])("gives no telephone of a fax: « %s »", (written) => {
    expect(readPhoneCell()(written)).toEqual({ wrong: expect.stringContaining("télécopie") });
  });

  it("gives a local number overseas by the postal code of its line", () => {
    expect(readPhoneCell("98714")("40 12 34 56")).toEqual({ value: "+68940123456" });
    expect(readPhoneCell("98800")("27 12 34 / 27 12 35")).toEqual({ value: "+687271234", note: several });
    expect(readPhoneCell("31000")("27 12 34")).toHaveProperty("wrong");
  });

  it.each([
    ...[
      "mail : a@b.fr",
      "Contact : a@b.fr",
      "a@b.fr (accueil)",
      "Jean Dupont a@b.fr",
      "a@b.fr, a@b.fr",
      "écrire à a@b.fr",
    ],
  ])("gives the one mail address of « %s », without a word", (written) => {
    expect(readEmailCell(written)).toEqual({ value: "a@b.fr" });
  });

  it("does not cut a number that has a digit too many", () => {
    expect(readPhoneCell()("05 61 00 00 012")).toHaveProperty("wrong");
  });
});
