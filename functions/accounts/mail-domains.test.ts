import { expect, test } from "vitest";
import { compareDomain } from "./mail-domains.ts";

test("an address of the contact's or the site's domain is a sign, whatever the subdomain", () => {
  expect(compareDomain("ana@regie.fr", { contact: { email: "contact@regie.fr" } })).toBe("same");
  expect(compareDomain("ana@compta.regie.fr", { website: "https://www.regie.fr/contact" })).toBe("same");
  expect(compareDomain("ana@regie.fr", { website: "https://toulouse.regie.fr" })).toBe("same");
});

test("another domain is none, nor is one that only ends alike", () => {
  expect(compareDomain("ana@fausse-regie.fr", { contact: { email: "contact@regie.fr" } })).toBe("other");
  expect(compareDomain("ana@regie.fr", {})).toBe("other");
});

test("a provider open to anybody says nothing, on either side", () => {
  expect(compareDomain("ana@gmail.com", { contact: { email: "regie@gmail.com" } })).toBe("public");
  expect(compareDomain("ana@regie.fr", { contact: { email: "regie@orange.fr" } })).toBe("other");
});
