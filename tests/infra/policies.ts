import { describe, expect, it } from "vitest";
import { type FunctionName, functionNames } from "../../infra/bundle.ts";
import { type Assembly, functionOf, resourcesOf, type Synthesised } from "./assembly.ts";

type Statement = {
  Sid?: string;
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: object;
};
type Policy = { PolicyDocument: { Statement: Statement[] }; Roles?: { Ref: string }[] };

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** An address in a template as a reader would write it: `Table`, `Table/index/gsi1`, `Failures`. */
const addressOf = (resource: unknown): string => {
  if (typeof resource === "string") return resource;
  const text = JSON.stringify(resource);
  const bucket = /arn:aws:s3:::rencontres-\w+-documents-",\{"Ref":"AWS::AccountId"\},"(\/[\w/*]+)"/.exec(
    text,
  );
  if (bucket) return `Documents${bucket[1]}`;
  if (text.includes(':identity/*"')) return "Identities/*";
  const output = /PublishOutput(?:FnGetAtt|Ref)([A-Z][A-Za-z]*?)(?:[0-9A-F]{8})(StreamArn|Arn)?/.exec(text);
  const local = /"Fn::GetAtt":\["([A-Z][A-Za-z]*?)[0-9A-F]{8}","(\w+)"\]/.exec(text);
  const named = output?.[1] ?? local?.[1] ?? text;
  const end = /"(\/[\w/*]+)"\]\]\}$/.exec(text)?.[1] ?? "";
  return `${named}${output?.[2] === "StreamArn" ? "/stream" : ""}${end}`;
};

const statementsOf = (synthesised: Synthesised, name: FunctionName): Statement[] => {
  const role = functionOf(synthesised, name).Role["Fn::GetAtt"][0];
  return resourcesOf(synthesised.templates.app, "AWS::IAM::Policy")
    .map(([, { Properties }]) => Properties as Policy)
    .filter(({ Roles = [] }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
};

/** The rights of a function, one line for each action on each address. */
const rightsOf = (synthesised: Synthesised, name: FunctionName): string[] =>
  statementsOf(synthesised, name)
    .flatMap(({ Action, Resource, Condition }) =>
      list(Action).flatMap((action) =>
        list(Resource).map(
          (resource) =>
            `${action} ${addressOf(resource)}${Condition ? ` if ${JSON.stringify(Condition)}` : ""}`,
        ),
      ),
    )
    .sort();

/** The calls on the table that a function may make: `GetItem`, `Query gsi1`. */
export const grantedOn = (synthesised: Synthesised, name: FunctionName): string[] =>
  rightsOf(synthesised, name).flatMap((right) => {
    const [, action, index] = /^dynamodb:(\w+) Table(?:\/index\/(\w+))?$/.exec(right) ?? [];
    return action ? [index ? `${action} ${index}` : action] : [];
  });

const via = (service: string) =>
  ` if {"StringEquals":{"kms:ViaService":"${service}.eu-west-3.amazonaws.com"}}`;

const key = [
  ...["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext"],
  ...["ReEncryptFrom", "ReEncryptTo"],
].map((action) => `kms:${action} Key${via("dynamodb")}`);
const onTable = (...actions: string[]) => actions.map((action) => `dynamodb:${action} Table`);
const computing = [
  ...onTable("BatchGetItem", "DeleteItem", "GetItem", "PutItem", "Query"),
  "dynamodb:Query Table/index/gsi1",
  "dynamodb:Query Table/index/gsi2",
];
const stream = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
  (action) => `dynamodb:${action} Table/stream`,
);
const signing = ["secretsmanager:GetSecretValue SigningSecret", `kms:Decrypt Key${via("secretsmanager")}`];
const asSender = ' if {"StringEquals":{"ses:FromAddress":"rencontres@rencontres.exemple.fr"}}';
const mail = [
  ...["Identities/*", "ConfigurationSet"].map((of) => `ses:SendRawEmail ${of}${asSender}`),
  "ses:DeleteSuppressedDestination *",
  "ses:GetSendQuota *",
];
const failures = "sqs:SendMessage Failures";
const traces = ["xray:PutTelemetryRecords *", "xray:PutTraceSegments *"];
const log = (name: string) => [`logs:CreateLogStream ${name}Log`, `logs:PutLogEvents ${name}Log`];

/** All that each function of production may do. A right more or less fails the test. */
const expected: Record<FunctionName, string[]> = {
  api: [
    ...computing,
    ...onTable("ConditionCheckItem"),
    ...key,
    ...signing,
    "secretsmanager:GetSecretValue OriginSecret",
    "s3:GetObject Documents/files/*",
    "s3:PutObject Documents/files/*",
    ...["Decrypt", "GenerateDataKey"].map((action) => `kms:${action} Key${via("s3")}`),
    ...traces,
    ...log("Api"),
  ],
  mailer: [
    ...onTable("BatchGetItem", "GetItem", "PutItem"),
    ...key,
    ...stream,
    ...signing,
    ...mail,
    failures,
    ...traces,
    ...log("Mailer"),
  ],
  engine: [...computing, ...key, ...stream, failures, ...traces, ...log("Engine")],
  clock: [
    ...computing,
    ...key,
    ...signing,
    ...mail,
    "s3:DeleteObject Documents/files/*",
    failures,
    ...traces,
    ...log("Clock"),
  ],
  "mail-feedback": [...onTable("GetItem", "PutItem"), ...key, failures, ...traces, ...log("MailFeedback")],
};

const everywhere = ["NODE_OPTIONS", "STAGE", "TABLE_NAME"];
const signer = [...everywhere, "BASE_URL", "SIGNING_SECRET_ID", "VERSION"];
const sender = ["SES_CONFIGURATION_SET", "SES_FROM"];

/** All that each function of production is told by its environment. */
const told: Record<FunctionName, string[]> = {
  api: [...signer, "ADMIN_EMAILS", "DOCUMENTS_BUCKET", "ORIGIN_SECRET_ID"],
  mailer: [...signer, ...sender],
  engine: everywhere,
  clock: [...signer, ...sender, "ADMIN_EMAILS", "DOCUMENTS_BUCKET"],
  "mail-feedback": everywhere,
};

/** Roles that are not our functions': the CDK's own, at work while a stack is deployed or deleted. */
const ofTheCdk = /^Custom(CDKBucketDeployment|S3AutoDeleteObjects)/;

export const policiesSuite = (assembly: () => Assembly) =>
  describe("a function", () => {
    it.each(functionNames)("may do what it needs and nothing more: %s", (name) => {
      expect(rightsOf(assembly().stages.production, name)).toEqual([...(expected[name] ?? [])].sort());
    });

    it("may do the same in every stage, but for the address that it writes from", () => {
      const anonymous = (right: string) => right.replace(/"ses:FromAddress":"[^"]+"/, "from");
      const { demo, recette, production } = assembly().stages;
      for (const name of functionNames)
        for (const stage of [demo, recette])
          expect(rightsOf(stage, name).map(anonymous)).toEqual(rightsOf(production, name).map(anonymous));
    });

    it("has no wildcard but a folder's, the recipients', and where an action takes no resource", () => {
      const withoutResource = /^(xray:|ses:(GetSendQuota|DeleteSuppressedDestination) )/;
      for (const name of functionNames)
        for (const right of rightsOf(assembly().stages.production, name))
          if (!withoutResource.test(right))
            expect(right.replace(/\/files\/\*$/, "").replace("Identities/*", "")).not.toContain("*");
    });

    it("may write to anybody, as SES asks in its sandbox, in the name of the stage alone", () => {
      for (const [name, sends] of [
        ["mailer", true],
        ["clock", true],
        ["api", false],
      ] as const) {
        const rights = rightsOf(assembly().stages.production, name).filter((right) =>
          /SendRawEmail/.test(right),
        );
        expect(rights.length > 0, name).toBe(sends);
        for (const right of rights) expect(right).toContain(asSender);
      }
    });

    it("has a role of its own, with no policy that AWS keeps", () => {
      const { templates } = assembly().stages.production;
      const roles = functionNames.map(
        (name) => functionOf(assembly().stages.production, name).Role["Fn::GetAtt"][0],
      );
      expect(new Set(roles).size).toBe(functionNames.length);
      for (const [id, { Properties }] of resourcesOf(templates.app, "AWS::IAM::Role"))
        if (!ofTheCdk.test(id)) expect(Properties, id).not.toHaveProperty("ManagedPolicyArns");
    });

    it.each(functionNames)("is told what it needs and nothing more: %s", (name) => {
      const { Variables } = functionOf(assembly().stages.production, name).Environment;
      expect(Object.keys(Variables).sort()).toEqual([...told[name]].sort());
    });

    it("is given no secret in its environment", () => {
      for (const name of functionNames) {
        const { Variables } = functionOf(assembly().stages.production, name).Environment;
        expect(Variables).not.toHaveProperty("SECRET");
        expect(JSON.stringify(Variables)).not.toContain("{{resolve:");
      }
    });
  });
