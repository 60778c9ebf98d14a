import { domainToASCII, domainToUnicode } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { fieldErrors } from "../errors/field-errors.ts";
import { normalizeEmail, readEmail } from "./email.ts";
import { emailLink, emailText } from "./email-text.ts";
import { contactSchema, emailSchema, storedContactSchema, storedEmailSchema } from "./fields.ts";
import { decodePunycode } from "./punycode.ts";

const camille = "camille@garonne.example.fr";
const zeroWidth = "\u200b";
const noBreak = "\u00a0";

describe("an address is read as people type and paste it", () => {
  it.each([
    ["Camille.MARTIN@Garonne.Example.FR", "camille.martin@garonne.example.fr"],
    ["camille+rencontres@garonne.example.fr", "camille+rencontres@garonne.example.fr"],
    ["c.d'alembert@garonne.example.fr", "c.d'alembert@garonne.example.fr"],
    ["c.d’alembert@garonne.example.fr", "c.d'alembert@garonne.example.fr"],
    ["r&d@garonne.example.fr", "r&d@garonne.example.fr"],
    ["achats/marches@garonne.example.fr", "achats/marches@garonne.example.fr"],
    ["!#$%&'*+/=?^_`{|}~-@garonne.example.fr", "!#$%&'*+/=?^_`{|}~-@garonne.example.fr"],
    ["contact@régie-quartier.fr", "contact@xn--rgie-quartier-bhb.fr"],
    ["contact@RÉGIE-QUARTIER.fr", "contact@xn--rgie-quartier-bhb.fr"],
    ["contact@re\u0301gie-quartier.fr", "contact@xn--rgie-quartier-bhb.fr"],
    ["contact@xn--rgie-quartier-bhb.fr", "contact@xn--rgie-quartier-bhb.fr"],
    ["CONTACT@XN--RGIE-QUARTIER-BHB.FR", "contact@xn--rgie-quartier-bhb.fr"],
    ["achats@mairie.xn--p1ai", "achats@mairie.xn--p1ai"],
    ["info@пример.рф", "info@xn--e1afmkfd.xn--p1ai"],
    ["info@straße.example", "info@xn--strae-oqa.example"],
    [`${zeroWidth}${camille}`, camille],
    [`\ufeff${camille}\u2060`, camille],
    [`camille@garonne${zeroWidth}.example.fr`, camille],
    [`camille@garonne.exam\u00adple.fr`, camille],
    [`\u202a${camille}\u202c`, camille],
    [` ${camille} `, camille],
    [`${noBreak}${camille}\u202f`, camille],
    [`\t${camille}\r\n`, camille],
    [`mailto:${camille}`, camille],
    [`MAILTO: ${camille}?subject=Bonjour&cc=b@c.fr`, camille],
    ["mailto:r%26d@garonne.example.fr", "r&d@garonne.example.fr"],
    [`Camille Martin <${camille}>`, camille],
    [`"Martin, Camille" <${camille}>`, camille],
    [`Camille Martin${noBreak}< ${camille} >;`, camille],
    [`${camille} <${camille}>`, camille],
    [`Camille Martin <mailto:${camille}>`, camille],
    [`${camille}<mailto:${camille}>`, camille],
    [`<${camille}>`, camille],
    [`${camille} (Camille Martin)`, camille],
    [`« ${camille} »`, camille],
    [`"${camille}"`, camille],
    [`'${camille}'`, camille],
    [`${camille};`, camille],
    [`${camille}.`, camille],
    [`Courriel : ${camille}`, camille],
    [`E-mail: ${camille}`, camille],
    [`Mél.${noBreak}: ${camille}`, camille],
    ["camille＠garonne．example．fr", camille],
    [`Mail: ${camille}`, camille],
    [`mails : ${camille}`, camille],
    [`Adresse mail : ${camille}`, camille],
    [`Adresse électronique : ${camille}`, camille],
    [`Adresse e-mail : ${camille}`, camille],
    [`e mail : ${camille}`, camille],
    [`Contact : ${camille}`, camille],
    [`Courriel ${camille}`, camille],
    [`Mon adresse est : ${camille}`, camille],
    [`Jean Dupont ${camille}`, camille],
    [`Jean-Pierre D’Alembert ${camille}`, camille],
    [`Jean Dupont (${camille})`, camille],
    [`Jean Dupont [${camille}]`, camille],
    [`Jean Dupont : ${camille}`, camille],
    [`Jean Dupont - ${camille}`, camille],
    [`Jean Dupont – ${camille}`, camille],
    [`(Jean) ${camille}`, camille],
    [`Jean <${camille}`, camille],
    [`${camille} - Jean Dupont`, camille],
    [`Jean Dupont, ${camille}`, camille],
    [`Jean Dupont;${camille}`, camille],
    [`${camille} / 05 61 00 00 01`, camille],
    [`${camille}\nJean Dupont`, camille],
    [`mailto:Jean%20Dupont%20%3C${camille}%3E`, camille],
    [`[${camille}](mailto:${camille})`, camille],
    [`${camille}:`, camille],
    [`${camille} !`, camille],
    ["jean\u2011paul@garonne.example.fr", "jean-paul@garonne.example.fr"],
    ["jean\u2010paul@garonne.example.fr", "jean-paul@garonne.example.fr"],
    ["jean–paul@garonne—sud.example.fr", "jean-paul@garonne-sud.example.fr"],
  ])("%s", (typed, email) => {
    expect(readEmail(typed)).toEqual({ email });
    expect(emailSchema.parse(typed)).toBe(email);
    expect(normalizeEmail(typed)).toBe(email);
  });
});

describe("what is wrong with an address is said in a word", () => {
  it.each([
    ["", "à remplir"],
    [zeroWidth, "à remplir"],
    ["camille", "il y manque « @ »"],
    ["Camille Martin", "il y manque « @ »"],
    ["camille.garonne.example.fr", "il y manque « @ »"],
    ["@garonne.example.fr", "il manque ce qui vient avant « @ »"],
    ["camille@", "il manque la fin, après « @ »"],
    ["camille@garonne", "il manque la fin, après « @ »"],
    ["camille@@garonne.example.fr", "le signe « @ » y est plus d’une fois"],
    [`${camille}, paul@exemple.fr`, "une seule adresse est attendue ici"],
    [`${camille} paul@exemple.fr`, "une seule adresse est attendue ici"],
    [`${camille} ; paul@exemple.fr`, "une seule adresse est attendue ici"],
    [`Camille <${camille}>, Paul <paul@exemple.fr>`, "une seule adresse est attendue ici"],
    [`${camille}; Paul <paul@exemple.fr>`, "une seule adresse est attendue ici"],
    ["camille martin@garonne.example.fr", "une adresse ne contient pas d’espace"],
    ["Camille martin@garonne.example.fr", "ne laissez que l’adresse"],
    ["Camille Martin Dupont@garonne.example.fr", "ne laissez que l’adresse"],
    ["merci d’écrire camille@garonne.example.fr", "ne laissez que l’adresse"],
    ["a@b,fr", "une virgule à la place d’un point"],
    ["Jean Dupont (a@b,fr)", "une adresse"],
    ["camille@garonne. example.fr", "une adresse ne contient pas d’espace"],
    ["camille..m@garonne.example.fr", "un point est en trop avant « @ »"],
    [".camille@garonne.example.fr", "un point est en trop avant « @ »"],
    ["camille.@garonne.example.fr", "un point est en trop avant « @ »"],
    ["rené@garonne.example.fr", "le signe « é » ne peut pas se trouver avant « @ »"],
    ["a,b@garonne.example.fr", "le signe « , » ne peut pas se trouver avant « @ »"],
    ["camille@garonne,example.fr", "le signe « , » ne peut pas se trouver après « @ »"],
    ["camille@garonne_example.fr", "le signe « _ » ne peut pas se trouver après « @ »"],
    ["camille@garonne.example.fr:25", "le signe « : » ne peut pas se trouver après « @ »"],
    ["camille@[192.0.2.1]", "le signe « [ » ne peut pas se trouver après « @ »"],
    ["camille@192.0.2.1", "« 192.0.2.1 » ne peut pas être le nom d’un site"],
    ["camille@exemple.0x7f", "ne peut pas être le nom d’un site"],
    ["camille@-garonne.fr", "ne peut pas être le nom d’un site"],
    ["camille@garonne-.fr", "ne peut pas être le nom d’un site"],
    ["camille@garonne..fr", "ne peut pas être le nom d’un site"],
    ["camille@garonne.f", "ne peut pas être le nom d’un site"],
    [`${"a".repeat(65)}@exemple.fr`, "elle est trop longue avant « @ »"],
    [`camille@${"a".repeat(64)}.fr`, "ne peut pas être le nom d’un site"],
    [`camille@${"garonne.".repeat(32)}fr`, "elle est trop longue (au plus 254 caractères)"],
  ])("%s: %s", (typed, wrong) => {
    expect(readEmail(typed)).toEqual({ wrong: expect.stringContaining(wrong) });
    const issues = z.object({ email: emailSchema }).safeParse({ email: typed }).error?.issues ?? [];
    expect(fieldErrors(issues)).toEqual([
      { path: "email", code: "custom", message: expect.stringContaining(`Adresse électronique : `) },
    ]);
    expect(fieldErrors(issues)[0]?.message).toContain(wrong);
  });
});

describe("the one form of an address", () => {
  const address = fc
    .tuple(fc.emailAddress(), fc.constantFrom("", " ", noBreak, zeroWidth, "\ufeff"))
    .map(([email, around]) => `${around}${email}${around}`);

  it("is read as itself, and does not depend on case nor on what surrounds it", () => {
    fc.assert(
      fc.property(address, (typed) => {
        const email = normalizeEmail(typed);
        expect(readEmail(email)).toEqual({ email });
        expect(normalizeEmail(typed.toUpperCase())).toBe(email);
      }),
    );
  });

  it("of a text that is no address is that text, for a search", () => {
    expect(normalizeEmail(" Camille ")).toBe("camille");
  });
});

describe("an address is shown as people read it", () => {
  it.each([
    ["contact@xn--rgie-quartier-bhb.fr", "contact@régie-quartier.fr"],
    ["contact@mail.xn--rgie-quartier-bhb.fr", "contact@mail.régie-quartier.fr"],
    ["info@xn--strae-oqa.example", "info@straße.example"],
    [camille, camille],
  ])("%s", (email, text) => {
    expect(emailText(email)).toBe(text);
  });

  it.each([
    ["r&d+vert@xn--rgie-bpa.example", "mailto:r%26d%2Bvert@xn--rgie-bpa.example"],
    ["qui?subject=a#b@garonne.example.fr", "mailto:qui%3Fsubject%3Da%23b@garonne.example.fr"],
    [camille, `mailto:${camille}`],
  ])("and %s is what a link to it leads to", (email, link) => {
    expect(emailLink(email)).toBe(link);
  });

  it("but letters of another script, which can imitate a name, stay encoded", () => {
    expect(domainToUnicode("xn--pypal-4ve.fr")).toBe("pаypal.fr");
    expect(emailText("contact@xn--pypal-4ve.fr")).toBe("contact@xn--pypal-4ve.fr");
  });

  it("decodes what browsers encode, and nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abz09éèçœßñøžłŵ"), minLength: 1 }), (label) => {
        const ascii = domainToASCII(label);
        fc.pre(ascii.startsWith("xn--") && ascii.length <= 63);
        expect(decodePunycode(ascii.slice(4))).toBe(domainToUnicode(ascii));
      }),
    );
    expect(decodePunycode("rgie-quartier-b\u00e9")).toBeUndefined();
    expect(decodePunycode("99999999")).toBeUndefined();
  });
});

it("a text without end is refused as it comes, whatever would make its reading long", () => {
  for (const typed of [
    " ".repeat(100_000),
    `a@b.example.fr${" (".repeat(50_000)}`,
    `a@b.example.fr${".".repeat(100_000)}x`,
    "<".repeat(100_000),
    "a@".repeat(50_000),
  ])
    expect(readEmail(typed)).toEqual({ wrong: "elle est trop longue (au plus 254 caractères)" });
});

describe("an address stored before addresses had one form", () => {
  it.each([
    ["Camille@Garonne.example.FR", camille],
    ["c..roux@garonne.example.fr", "c..roux@garonne.example.fr"],
    ["roux.@garonne.example.fr", "roux.@garonne.example.fr"],
    ["camille@intranet", "camille@intranet"],
  ])("is still read: %s", (stored, read) => {
    expect(storedEmailSchema.parse(stored)).toBe(read);
    const contact = { name: "Camille", email: stored, phone: "", public: false };
    expect(storedContactSchema.parse(contact).email).toBe(read);
    expect(contactSchema.safeParse(contact).success).toBe(stored !== read);
  });
});
