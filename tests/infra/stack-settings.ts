import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tableDefinition, ttlAttribute } from "../../functions/platform/db/dynamo-definition.ts";
import { functionNames } from "../../infra/bundle.ts";
import { streamFilters } from "../../infra/stream-filters.ts";
import { type Assembly, functionOf, onlyResource, resourcesOf, type Synthesised } from "./assembly.ts";

const keeping = ["AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key", "AWS::SecretsManager::Secret"];

/** How the resources that matter most are set. Which there are is told in stack-resources.ts. */
export const stackSettingsSuite = (assembly: () => Assembly) => {
  const production = () => assembly().stages.production;
  const everyStage = (): Synthesised[] => Object.values(assembly().stages);

  describe("the table", () => {
    it("is the one that the application makes for itself on one machine", () => {
      const { TableName: _name, ...definition } = tableDefinition("");
      const { Properties } = onlyResource(production().templates.data, "AWS::DynamoDB::Table");
      const withoutCeiling = (indexes: unknown) =>
        (indexes as object[]).map((index) => ({ ...index, OnDemandThroughput: undefined }));
      expect(Properties).toMatchObject({
        BillingMode: definition.BillingMode,
        KeySchema: definition.KeySchema,
        StreamSpecification: { StreamViewType: definition.StreamSpecification?.StreamViewType },
        TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
      });
      expect(new Set(Properties.AttributeDefinitions as object[])).toEqual(
        new Set(definition.AttributeDefinitions),
      );
      expect(withoutCeiling(Properties.GlobalSecondaryIndexes)).toEqual(
        withoutCeiling(definition.GlobalSecondaryIndexes),
      );
    });

    it("can be restored to any second of 35 days, and is encrypted with the customer's key, in every stage", () => {
      for (const { templates } of everyStage())
        expect(onlyResource(templates.data, "AWS::DynamoDB::Table").Properties).toMatchObject({
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: expect.anything() },
          OnDemandThroughput: expect.anything(),
        });
    });

    it("of production cannot be deleted by mistake", () => {
      const { Properties } = onlyResource(production().templates.data, "AWS::DynamoDB::Table");
      expect(Properties).toMatchObject({ DeletionProtectionEnabled: true });
    });
  });

  describe("deleting a stack", () => {
    it("of production leaves the data, its key and its secrets", () => {
      for (const type of keeping)
        for (const [id, { DeletionPolicy }] of resourcesOf(production().templates.data, type))
          expect(DeletionPolicy, id).toBe("Retain");
    });

    it("of a trial leaves nothing to pay for", () => {
      const { data } = assembly().stages.demo.templates;
      for (const type of keeping.filter((name) => name !== "AWS::S3::Bucket"))
        for (const [id, { DeletionPolicy }] of resourcesOf(data, type))
          expect(DeletionPolicy, id).toBe("Delete");
    });
  });

  describe("a bucket", () => {
    it("is private, encrypted, and refuses what is not over TLS 1.2, in every stack of every stage", () => {
      for (const { templates } of everyStage())
        for (const template of Object.values(templates)) {
          const policies = JSON.stringify(resourcesOf(template, "AWS::S3::BucketPolicy"));
          for (const [id, { Properties }] of resourcesOf(template, "AWS::S3::Bucket")) {
            expect(Properties, id).toMatchObject({
              BucketEncryption: expect.anything(),
              PublicAccessBlockConfiguration: {
                BlockPublicAcls: true,
                BlockPublicPolicy: true,
                IgnorePublicAcls: true,
                RestrictPublicBuckets: true,
              },
            });
            expect(policies).toContain(`{"Bucket":{"Ref":"${id}"}`);
          }
        }
      const documents = resourcesOf(production().templates.data, "AWS::S3::BucketPolicy");
      for (const [, policy] of documents) {
        expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
        expect(JSON.stringify(policy)).toContain('"s3:TlsVersion":1.2');
      }
    });

    it("of documents keeps versions", () => {
      const buckets = resourcesOf(production().templates.data, "AWS::S3::Bucket");
      const [, documents] = buckets.find(([id]) => id.startsWith("Documents")) ?? [];
      expect(documents?.Properties).toMatchObject({ VersioningConfiguration: { Status: "Enabled" } });
    });
  });

  describe("the functions", () => {
    it("run on Node 24 and arm64, traced, with a log that ends", () => {
      const { templates } = production();
      const ours = resourcesOf(templates.app, "AWS::Lambda::Function").filter(
        ([, { Properties }]) => Properties.FunctionName,
      );
      expect(ours).toHaveLength(functionNames.length);
      for (const [, { Properties }] of ours)
        expect(Properties).toMatchObject({
          Runtime: "nodejs24.x",
          Architectures: ["arm64"],
          TracingConfig: { Mode: "Active" },
          LoggingConfig: { LogGroup: expect.anything() },
        });
      for (const [id, { Properties }] of resourcesOf(templates.app, "AWS::Logs::LogGroup"))
        expect(Properties.RetentionInDays, id).toBe(90);
    });

    it("are handed the stream with filters, partial answers, bisection and a place for what fails", () => {
      const mappings = resourcesOf(production().templates.app, "AWS::Lambda::EventSourceMapping");
      expect(mappings).toHaveLength(2);
      for (const [, { Properties }] of mappings)
        expect(Properties).toMatchObject({
          BisectBatchOnFunctionError: true,
          FunctionResponseTypes: ["ReportBatchItemFailures"],
          DestinationConfig: { OnFailure: { Destination: expect.anything() } },
          MaximumRetryAttempts: 5,
        });
      const patterns = mappings.map(([, { Properties }]) =>
        (Properties.FilterCriteria as { Filters: { Pattern: string }[] }).Filters.map(({ Pattern }) =>
          JSON.parse(Pattern),
        ),
      );
      expect(patterns).toEqual(expect.arrayContaining([streamFilters.mailer, streamFilters.engine]));
    });

    it("of the clock is woken every five minutes", () => {
      const { Properties } = onlyResource(production().templates.app, "AWS::Events::Rule");
      expect(Properties).toMatchObject({
        ScheduleExpression: "rate(5 minutes)",
        State: "ENABLED",
        Targets: [{ DeadLetterConfig: { Arn: expect.anything() } }],
      });
    });

    it("that nobody waits for (the clock, the mail feedback) leave what fails in a queue, encrypted", () => {
      const { app } = production().templates;
      for (const [id, { Properties }] of resourcesOf(app, "AWS::Lambda::EventInvokeConfig"))
        expect(Properties, id).toMatchObject({ DestinationConfig: { OnFailure: expect.anything() } });
      expect(onlyResource(app, "AWS::SQS::Queue").Properties).toMatchObject({ SqsManagedSseEnabled: true });
    });

    it("know where people reach the application", () => {
      expect(functionOf(production(), "api").Environment.Variables.BASE_URL).toBe(
        "https://rencontres.exemple.fr",
      );
    });
  });

  describe("mail", () => {
    it("is told what became of it through a topic that is encrypted", () => {
      const { app } = production().templates;
      const { Properties } = onlyResource(app, "AWS::SES::ConfigurationSetEventDestination");
      expect(Properties).toMatchObject({
        EventDestination: { MatchingEventTypes: ["send", "delivery", "bounce", "complaint", "reject"] },
      });
      expect(onlyResource(app, "AWS::SNS::Topic").Properties).toHaveProperty("KmsMasterKeyId");
      expect(onlyResource(app, "AWS::SNS::Subscription").Properties).toHaveProperty("RedrivePolicy");
    });

    it("has its DNS records among the stack's outputs, where there is a domain", () => {
      const outputs = production().templates.data.Outputs ?? {};
      const record = (name: string) => JSON.stringify(outputs[name]?.Value);
      for (const name of ["DnsDkim1", "DnsDkim2", "DnsDkim3"]) expect(record(name)).toContain(" CNAME ");
      expect(record("DnsSpf")).toContain("v=spf1 include:amazonses.com");
      expect(record("DnsReturnPath")).toContain("feedback-smtp.eu-west-3.amazonses.com");
      expect(record("DnsDmarc")).toContain("v=DMARC1; p=quarantine");
      expect(assembly().stages.demo.templates.data.Outputs).not.toHaveProperty("DnsSpf");
    });
  });

  describe("operators", () => {
    it("are told of everything that the issue of a running service needs", () => {
      const alarms = resourcesOf(production().templates.ops, "AWS::CloudWatch::Alarm").map(([id]) =>
        id.replace(/[0-9A-F]{8}$/, ""),
      );
      expect(alarms.sort()).toEqual(
        [
          ...["ApiFailures", "ApiSlow", "Bounces", "ClockStopped", "Complaints", "Defects", "EngineLate"],
          ...[
            "Errors",
            "Failures",
            "MailDoubtful",
            "MailDenied",
            "MailerLate",
            "OriginRefused",
            "OutboxLate",
            "SendingPaused",
            "SiteUnreachable",
            "TableThrottled",
            "Throttles",
            "TooManyRequests",
          ],
        ].sort(),
      );
    });

    it("receive each alarm, which says where to read what to do", () => {
      const { ops } = production().templates;
      for (const [id, { Properties }] of resourcesOf(ops, "AWS::CloudWatch::Alarm")) {
        expect(Properties.AlarmActions, id).toHaveLength(1);
        expect(Properties.AlarmDescription, id).toMatch(/docs\/operations\.md, « \w+ »/);
      }
      expect(onlyResource(ops, "AWS::SNS::Subscription").Properties).toMatchObject({
        Protocol: "email",
        Endpoint: "exploitation@exemple.fr",
      });
    });

    it("read in each alarm what it means for people, who are its reason", () => {
      for (const [id, { Properties }] of resourcesOf(production().templates.ops, "AWS::CloudWatch::Alarm")) {
        const [, people = ""] = String(Properties.AlarmDescription).split(/\. (?=\p{Lu})/u);
        expect(people, id).toMatch(/personne|page|lien|courriel|rappel|site|équipe|L’effet d’une demande/i);
      }
    });

    it("find each alarm explained where it sends them", () => {
      const guide = readFileSync(new URL("../../docs/operations.md", import.meta.url), "utf8");
      for (const [id] of resourcesOf(production().templates.ops, "AWS::CloudWatch::Alarm"))
        expect(guide).toContain(`\`${id.replace(/[0-9A-F]{8}$/, "")}\``);
    });

    it("hear of answers 429 at the door, whether API Gateway or the application gave them", () => {
      const { app } = production().templates;
      expect(onlyResource(app, "AWS::Logs::MetricFilter").Properties).toMatchObject({
        FilterPattern: '{ $.status = "429" }',
        MetricTransformations: [
          { MetricName: "TooManyRequests", MetricNamespace: "RencontresSolidaires/production" },
        ],
      });
    });

    it("are told of the cost, and have a dashboard", () => {
      const { ops } = production().templates;
      expect(onlyResource(ops, "AWS::Budgets::Budget").Properties).toMatchObject({
        Budget: { BudgetLimit: { Amount: 60, Unit: "USD" }, TimeUnit: "MONTHLY" },
      });
      expect(resourcesOf(ops, "AWS::CloudWatch::Dashboard")).toHaveLength(1);
    });
  });
};
