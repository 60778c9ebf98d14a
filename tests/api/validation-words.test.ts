import { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Env } from "../../functions/platform/http/env.ts";
import { answerError } from "../../functions/platform/http/problem.ts";
import { body } from "../../functions/platform/http/validate.ts";
import { errorStatus } from "../../shared/errors/errors.ts";
import { errorMessages } from "../../shared/errors/messages.fr.ts";
import { problemSchema } from "../../shared/errors/problem.ts";
import { anIntent } from "../builders.ts";
import { type Client, testApp } from "../test-app.ts";

/** The part of JSON Schema that the API document uses. */
type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minLength?: number;
  minimum?: number;
};

type Operation = {
  method: string;
  path: string;
  body?: Schema | undefined;
  query: readonly { name: string; schema: Schema }[];
};

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        parameters: z
          .array(z.object({ in: z.string(), name: z.string(), schema: z.custom<Schema>() }))
          .default([]),
        requestBody: z
          .object({ content: z.record(z.string(), z.object({ schema: z.custom<Schema>() })) })
          .optional(),
      }),
    ),
  ),
});

let staff: Client;
let operations: readonly Operation[];
beforeAll(async () => {
  const app = await testApp();
  staff = await app.signInStaff();
  const { paths } = (await app.visitor.get("/openapi.json")).as(documentSchema);
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{[^}]+\}/g, "x_1"),
      body: requestBody?.content["application/json"]?.schema,
      query: parameters.filter((parameter) => parameter.in === "query"),
    })),
  );
});

const formsOf = (schema: Schema): Schema[] => [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];

/** Something that a schema may accept: enough for what stands beside the value that is wrong. */
const sample = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [form] = formsOf(schema);
  if (form) return sample(form);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(part)));
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, part]) => [name, sample(part)]),
      );
    case "array":
      return schema.items ? [sample(schema.items)] : [];
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return true;
    default:
      return schema.format === "date" ? "2027-03-01" : "a".repeat(Math.max(3, schema.minLength ?? 3));
  }
};

const missing = Symbol("missing");
const wrongValues: readonly unknown[] = [
  missing,
  null,
  "",
  "zzz",
  "31/02/2027",
  "2027-13-45",
  "nom@@organisme",
  "x".repeat(20_001),
  42,
  -1,
  1.5,
  99_999_999_999_999,
  true,
  {},
  { inconnu: 1 },
  [],
  [null],
  ["zzz"],
  Array.from({ length: 2_001 }, () => "zzz"),
];

/** A value of the schema in which everything at that depth is wrong, and what stands around it is not. */
const broken = (schema: Schema, wrong: unknown, depth: number, form = 0): unknown => {
  if (depth === 0) return wrong;
  const forms = formsOf(schema);
  if (forms.length > 0) return broken(forms[form % forms.length] ?? {}, wrong, depth, form);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => broken(part, wrong, depth, form)));
  if (schema.type === "array") return [broken(schema.items ?? {}, wrong, depth - 1, form)];
  if (schema.type !== "object") return sample(schema);
  const parts = Object.entries(schema.properties ?? {}).map(
    ([name, part]) => [name, broken(part, wrong, depth - 1, form)] as const,
  );
  return Object.fromEntries(parts.filter(([, part]) => part !== missing));
};

/** Enum codes, names of properties and kinds of values of every schema: what machines say. */
const machineWords = (schema: Schema, depth = 0): string[] =>
  depth > 8
    ? []
    : [
        ...(schema.enum ?? []).concat(schema.const ?? []).map(String),
        ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => [
          name,
          ...machineWords(part, depth + 1),
        ]),
        ...[schema.items ?? {}, ...formsOf(schema), ...(schema.allOf ?? [])]
          .filter((part) => Object.keys(part).length > 0)
          .flatMap((part) => machineWords(part, depth + 1)),
      ];

/** Words that are French too, or that people use as they are. */
const plain = new Set(
  "commune contact publication eiti date description documents image message mode note notes places procedure public region siret cpv type types source table tables vrai faux format code zone services service cause prestation production un une le la les au en et du des lot amont avance".split(
    " ",
  ),
);

const english =
  /\b(the|is|must|expected|received|invalid|required|unknown|value|field|string|number|boolean|object|array|input|undefined|null|NaN|json|regex|pattern|schema|enum|uuid|url|header|body|query|match|option|error|too|small|big|unrecognized|key)\b/i;

/** What no message may hold. */
const faultsOf = (message: string, machine: ReadonlySet<string>): string[] => {
  const faults: string[] = [];
  if (english.test(message)) faults.push("an English or technical word");
  if (/[{}[\]^$|_=]|\/\^|\\[dwsb]/.test(message)) faults.push("a sign of code");
  if (/\b[a-z]+[A-Z]\w*/.test(message)) faults.push("a name in camel case");
  if (/AAAA|\bMM\b|YYYY/.test(message)) faults.push("a format");
  const codes = (message.match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []).filter(
    (word) => machine.has(word) && !plain.has(word.toLowerCase()),
  );
  if (codes.length > 0) faults.push(`codes: ${codes.join(", ")}`);
  if (!/^\p{Lu}[^:]* : .+\.$/u.test(message)) faults.push("no label or no sentence");
  return faults;
};

describe("what validation says", () => {
  test("is plain French that names the field by its label, whatever is wrong in any request", async () => {
    const machine = new Set(
      operations
        .flatMap(({ body, query }) => [
          ...machineWords(body ?? {}),
          ...query.flatMap(({ name, schema }) => [name, ...machineWords(schema)]),
        ])
        .filter((word) => word.length > 2),
    );
    const said = new Map<string, string>();
    for (const { method, path, body, query } of operations) {
      const bodies = body
        ? [0, 1, 2, 3, 4].flatMap((depth) =>
            [0, 1, 2].flatMap((form) =>
              wrongValues.map((wrong) => JSON.stringify(broken(body, wrong, depth, form)) ?? "{}"),
            ),
          )
        : [];
      const addresses = query.flatMap(({ name }) =>
        ["", "zzz", "-1", "1.5", "2027-13-45", "x".repeat(3_000)].map(
          (value) => `${path}?${name}=${encodeURIComponent(value)}`,
        ),
      );
      const ask = async (address: string, content: unknown) => {
        const answer = await staff.request(method, address, content, { "if-match": '"1"' });
        if (answer.status < 400 || answer.status === 413) return;
        for (const { message } of answer.as(problemSchema).errors ?? [])
          said.set(message, `${method} ${path}`);
      };
      for (const content of new Set(bodies)) await ask(path, JSON.parse(content));
      if (method === "GET") for (const address of addresses) await ask(address, undefined);
    }
    expect(said.size).toBeGreaterThan(300);
    const wrong = [...said].flatMap(([message, where]) => {
      const faults = faultsOf(message, machine);
      return faults.length > 0 ? [`${where}: « ${message} »: ${faults.join("; ")}`] : [];
    });
    expect(wrong).toEqual([]);
  }, 240_000);

  test.each(Object.keys(errorStatus))("of %s holds no technical word", (code) => {
    const message =
      Object.entries(errorMessages).find(([known]) => known === code)?.[1]({ reference: "1234" }) ?? "";
    expect(
      faultsOf(`Erreur : ${message}`, new Set()).filter((fault) => !fault.startsWith("no label")),
    ).toEqual([]);
  });
});

describe("what is expected is said", () => {
  const said = async (path: string, content: unknown) =>
    (await staff.post(path, content))
      .as(problemSchema)
      .errors?.map(({ path: field, message }) => `${field} | ${message.replace(/\s/g, " ")}`)
      .join(" ; ");
  const rencontre = (slots: object[]) => ({ title: "A", date: "2027-03-01", tables: 1, slots });

  test.each([
    ["/intents", { cpv: ["7731"] }, "cpv[0] | Codes CPV : 8 chiffres sont attendus, par exemple 77310000."],
    [
      "/intents",
      { places: [{ type: "commune", code: "x" }] },
      "places[0].code | Lieux d’exécution : code INSEE",
    ],
    ["/intents", { title: "a\u0000b" }, "title | Titre : un caractère invisible s’y est glissé"],
    [
      "/rencontres",
      rencontre([{ id: "s1", start: "9h", end: "09:10" }]),
      "slots[0].start | Début : une heure est attendue, comme 09:00.",
    ],
    [
      "/rencontres",
      rencontre([
        { id: "s1", start: "09:00", end: "09:10" },
        { id: "s1", start: "09:10", end: "09:20" },
      ]),
      "slots | Créneaux : le même créneau est donné deux fois.",
    ],
    ["/intents", [], "| Votre saisie : plusieurs champs sont attendus."],
    ["/suppliers", { address: "Toulouse" }, "address | Adresse : plusieurs champs sont attendus."],
  ])("of %s with %j", async (path, content, words) => {
    const whole =
      Array.isArray(content) || path !== "/intents"
        ? content
        : { ...anIntent(), buyerId: "buy_1", ...content };
    expect(await said(path, whole)).toContain(words);
  });

  test("of a body that cannot be read: no field is at fault", async () => {
    const api = new Hono<Env>().post("/", body(z.object({ title: z.string() })), (c) => c.body(null));
    api.onError(answerError);
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: "{" };
    expect(await (await api.request("/", init)).json()).toMatchObject({
      code: "request.invalid",
      detail: expect.stringContaining("illisible"),
    });
  });
});
