import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { familyOf, type MailKind, mailContentSchema, mailKinds } from "./kinds.ts";
import { factsOf } from "./make-mail.ts";

const kinds = Object.keys(mailKinds) as MailKind[];

/** Rows of the table of kinds in docs/mail.md: each kind of the first column with what the last one says. */
const documented = new Map(
  readFileSync(new URL("../../../docs/mail.md", import.meta.url), "utf8")
    .split("\n")
    .flatMap((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      return [...(cells[1]?.matchAll(/`([\w-]+)`/g) ?? [])].map(([, kind = ""]) => [kind, cells[4] ?? ""]);
    }),
);

describe.each(kinds)("a mail of kind %s", (kind) => {
  it("is known by the kind of its content", () => {
    const content = mailContentSchema.parse(mailKinds[kind].sample);
    expect(content.kind).toBe(kind);
    expect(mailContentSchema.parse(content)).toEqual(content);
  });

  it("is in the table of docs/mail.md, as essential or with its family", () => {
    const family = familyOf(kind);
    expect(documented.get(kind)).toBe(family ? `no: \`${family}\`` : "yes");
  });

  it("has facts that are all known in its sample, for the texts of staff", () => {
    for (const fact of Object.values(factsOf(mailContentSchema.parse(mailKinds[kind].sample))))
      expect(fact).toMatch(/\S/);
  });
});
