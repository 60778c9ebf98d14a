import { describe, expect, it } from "vitest";
import { type Assembly, resourcesOf, type StackName } from "./assembly.ts";

/** What each stack holds: a sentence about the product, and how many resources of each type make it true. */
const held: Record<StackName, Record<string, Record<string, number>>> = {
  data: {
    "keeps everything in one table, under a key of its own": {
      "AWS::DynamoDB::Table": 1,
      "AWS::KMS::Key": 1,
    },
    "keeps documents and the log of who read them, each bucket with a policy": {
      "AWS::S3::Bucket": 2,
      "AWS::S3::BucketPolicy": 2,
    },
    "keeps two secrets: one signs links, one is shared by CloudFront and the API": {
      "AWS::SecretsManager::Secret": 2,
    },
    "holds the name that mails are sent in, and what SES does with them": {
      "AWS::SES::EmailIdentity": 1,
      "AWS::SES::ConfigurationSet": 1,
    },
  },
  edge: {
    "stops those who ask too much": { "AWS::WAFv2::WebACL": 1 },
  },
  app: {
    "runs five functions, and two by which the CDK fills and empties the bucket of the pages' files": {
      "AWS::Lambda::Function": 7,
      "AWS::IAM::Role": 7,
    },
    "grants rights to each function, except the CDK's own that empties a bucket": {
      "AWS::IAM::Policy": 6,
    },
    "lets in the API's requests, the clock's ticks and what became of mails": {
      "AWS::Lambda::Permission": 3,
    },
    "keeps a log of each function, of the door of the API and of the copy of files": {
      "AWS::Logs::LogGroup": 7,
    },
    "counts who is told that they ask too much": { "AWS::Logs::MetricFilter": 1 },
    "opens one door to the API": {
      "AWS::ApiGatewayV2::Api": 1,
      "AWS::ApiGatewayV2::Integration": 1,
      "AWS::ApiGatewayV2::Route": 1,
      "AWS::ApiGatewayV2::Stage": 1,
    },
    "puts CloudFront in front, with headers, a cache and the visitor's address": {
      "AWS::CloudFront::Distribution": 1,
      "AWS::CloudFront::Function": 1,
      "AWS::CloudFront::CachePolicy": 1,
      "AWS::CloudFront::OriginAccessControl": 1,
      "AWS::CloudFront::ResponseHeadersPolicy": 1,
    },
    "serves the pages' files from a bucket with a policy": {
      "AWS::S3::Bucket": 1,
      "AWS::S3::BucketPolicy": 1,
    },
    "copies the pages' files there when it is deployed, and empties it when it is deleted": {
      "Custom::CDKBucketDeployment": 1,
      "Custom::S3AutoDeleteObjects": 1,
      "AWS::Lambda::LayerVersion": 1,
    },
    "wakes the mailer and the engine from the table's stream": { "AWS::Lambda::EventSourceMapping": 2 },
    "wakes the clock": { "AWS::Events::Rule": 1 },
    "keeps what failed in a queue: the stream's, the clock's, the mail feedback's": {
      "AWS::SQS::Queue": 1,
      "AWS::SQS::QueuePolicy": 1,
      "AWS::Lambda::EventInvokeConfig": 2,
    },
    "hears from SES what became of mails": {
      "AWS::SES::ConfigurationSetEventDestination": 1,
      "AWS::SNS::Topic": 1,
      "AWS::SNS::TopicPolicy": 1,
      "AWS::SNS::Subscription": 1,
    },
  },
  ops: {
    "raises nineteen alarms": { "AWS::CloudWatch::Alarm": 19 },
    "tells the operators of them by mail": {
      "AWS::SNS::Topic": 1,
      "AWS::SNS::TopicPolicy": 1,
      "AWS::SNS::Subscription": 1,
    },
    "shows a dashboard": { "AWS::CloudWatch::Dashboard": 1 },
    "watches the cost": { "AWS::Budgets::Budget": 1 },
  },
};

/** Which resources there are, in every stage. How they are set is told in stack-settings.ts. */
export const stackResourcesSuite = (assembly: () => Assembly) => {
  const everyTemplate = (stack: StackName) =>
    Object.values(assembly().stages).map(({ templates }) => templates[stack]);

  describe.each(Object.entries(held) as [StackName, (typeof held)[StackName]][])(
    "the stack of %s",
    (stack, sentences) => {
      it.each(Object.entries(sentences))("%s", (_sentence, expected) => {
        for (const template of everyTemplate(stack)) {
          const found = Object.keys(expected).map((type) => [type, resourcesOf(template, type).length]);
          expect(Object.fromEntries(found)).toEqual(expected);
        }
      });

      it("holds nothing else", () => {
        const told = new Set(Object.values(sentences).flatMap((expected) => Object.keys(expected)));
        for (const template of everyTemplate(stack))
          expect(new Set(Object.values(template.Resources).map(({ Type }) => Type))).toEqual(told);
      });
    },
  );
};
