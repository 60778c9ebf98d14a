/** A price of AWS before taxes, in US dollars. */
type Price = {
  what: string;
  dollars: number;
  /** How many units those dollars buy, and which. */
  per: number;
  unit: string;
  /** The day that the price was published or read, and where. */
  on: string;
  source: string;
  /** Whether it is not known for eu-west-3: taken from elsewhere, or worked out. */
  toCheck?: boolean;
};

const list = (offer: string): string => `price list, ${offer}`;

/**
 * Prices in eu-west-3. AWS's price list (https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/OFFER/current/eu-west-3/index.json)
 * could not be reached from where this was written: its rows were read in public copies made on 2026-09-07 (DynamoDB) and
 * 2026-10-09 (the others), each with the day on which AWS published that list.
 */
export const prices = {
  writeUnits: {
    what: "DynamoDB on demand, writes",
    dollars: 0.7423,
    per: 1e6,
    unit: "million units",
    on: "2026-09-07",
    source: list("AmazonDynamoDB"),
  },
  readUnits: {
    what: "DynamoDB on demand, reads",
    dollars: 0.1487,
    per: 1e6,
    unit: "million units",
    on: "2026-09-07",
    source: list("AmazonDynamoDB"),
  },
  storedGb: {
    what: "DynamoDB, storage",
    dollars: 0.297,
    per: 1,
    unit: "GB a month",
    on: "2026-11-24",
    source: "us-east-1’s 0.25, dearer by as much as the units are",
    toCheck: true,
  },
  recoveryGb: {
    what: "DynamoDB, point-in-time recovery",
    dollars: 0.2375,
    per: 1,
    unit: "GB a month",
    on: "2026-11-24",
    source: "us-east-1’s 0.20, dearer by as much as the units are",
    toCheck: true,
  },
  lambdaGbSecond: {
    what: "Lambda arm64, duration",
    dollars: 13.3334,
    per: 1e6,
    unit: "million GB-seconds",
    on: "2026-10-01",
    source: list("AWSLambda"),
  },
  lambdaRequest: {
    what: "Lambda arm64, calls",
    dollars: 0.2,
    per: 1e6,
    unit: "million",
    on: "2026-10-01",
    source: list("AWSLambda"),
  },
  apiRequest: {
    what: "API Gateway, HTTP API",
    dollars: 1.17,
    per: 1e6,
    unit: "million requests",
    on: "2026-10-02",
    source: list("AmazonApiGateway"),
  },
  cloudFrontRequest: {
    what: "CloudFront, HTTPS requests beyond 10 million",
    dollars: 1.2,
    per: 1e6,
    unit: "million requests",
    on: "2026-10-03",
    source: list("AmazonCloudFront"),
  },
  firewall: {
    what: "WAF, list of rules",
    dollars: 5,
    per: 1,
    unit: "month",
    on: "2026",
    source: "https://c3x.dev/blog/aws-waf-cost-explained/ (the same in every region)",
  },
  firewallRule: {
    what: "WAF, rule",
    dollars: 1,
    per: 1,
    unit: "month",
    on: "2026",
    source: "the same",
  },
  firewallRequest: {
    what: "WAF, requests",
    dollars: 0.6,
    per: 1e6,
    unit: "million",
    on: "2026",
    source: "the same",
  },
  mail: {
    what: "SES, Essentials, the plan of new accounts (0.10 without a plan)",
    dollars: 0.16,
    per: 1_000,
    unit: "thousand mails",
    on: "2026-07-22",
    source: "price list, AmazonSES, us-east-1",
    toCheck: true,
  },
  documentsGb: {
    what: "S3, storage",
    dollars: 0.024,
    per: 1,
    unit: "GB a month",
    on: "2026-09-28",
    source: list("AmazonS3"),
  },
  logGb: {
    what: "CloudWatch, logs taken in",
    dollars: 0.5985,
    per: 1,
    unit: "GB",
    on: "2026-10-07",
    source: list("AmazonCloudWatch"),
  },
  alarm: {
    what: "CloudWatch, metric watched by an alarm, beyond ten",
    dollars: 0.1,
    per: 1,
    unit: "month",
    on: "2026-10-07",
    source: list("AmazonCloudWatch"),
  },
  metric: {
    what: "CloudWatch, metric of our own, beyond ten",
    dollars: 0.3,
    per: 1,
    unit: "month",
    on: "2026-11-24",
    source: "us-east-1’s",
    toCheck: true,
  },
  trace: {
    what: "X-Ray, traces recorded beyond 100 000",
    dollars: 5,
    per: 1e6,
    unit: "million",
    on: "2026-11-24",
    source: "https://aws.amazon.com/xray/pricing/ (a stored copy, undated)",
  },
  key: {
    what: "KMS, key (one more after each of its first two yearly rotations)",
    dollars: 1,
    per: 1,
    unit: "month",
    on: "2026-03-14",
    source: "https://cloudburn.io/blog/aws-kms-pricing, after https://aws.amazon.com/kms/pricing/",
  },
  secret: {
    what: "Secrets Manager, secret",
    dollars: 0.4,
    per: 1,
    unit: "month",
    on: "2026-09-11",
    source: list("AWSSecretsManager"),
  },
} satisfies Record<string, Price>;

/** The European Central Bank's reference rate of 2026-10-09: 1.1206 dollars for a euro. */
export const eurosPerDollar = 1 / 1.1206;

/** The cost of so many units, in dollars. */
export const dollarsFor = (price: keyof typeof prices, units: number): number =>
  (prices[price].dollars / prices[price].per) * units;

/** The prices with their dates, as docs/operations.md shows them. */
export const priceTable = (): string =>
  [
    "| price | $ | unit | on | source |",
    "| --- | ---: | --- | --- | --- |",
    ...Object.values<Price>(prices).map(
      ({ what, dollars, unit, on, source, toCheck }) =>
        `| ${what} | ${dollars} | ${unit} | ${on} | ${toCheck ? "**à vérifier** : " : ""}${source} |`,
    ),
    `| € for a $ | ${eurosPerDollar.toFixed(3)} | | 2026-10-09 | European Central Bank, 1.1206 dollars for a euro |`,
  ].join("\n");
