import { dollarsFor, eurosPerDollar, priceTable } from "./prices.ts";

/** Units as `npm run bench -- units` measured them on 2026-11-25: writes, by journey. */
const writes = {
  signIn: 24,
  supplierChange: 33,
  intent: 30,
  registration: 15,
  round: 33.8,
  publication: 31.1,
  mail: 45.7,
  wave: 52.6,
};
/** Reads: of one page of the annuaire when a function reads it whole, of a usual request, of an idle clock. */
const reads = { annuairePage: 3.5 / 20, request: 1.5, clock: 1, roundPage: 173, mail: 2.6 };

type Scale = {
  name: string;
  suppliers: number;
  rencontresAYear: number;
  participants: number;
  /** A month. */
  views: number;
  signIns: number;
  supplierChanges: number;
  /** Functions alive at a change, which read the annuaire again; functions that start in a day. */
  alive: number;
  starts: number;
  storedGb: number;
};

const scales: Scale[] = [
  {
    name: "association",
    suppliers: 500,
    rencontresAYear: 2,
    participants: 84,
    views: 10_000,
    signIns: 300,
    supplierChanges: 100,
    alive: 5,
    starts: 60,
    storedGb: 1,
  },
  {
    name: "region",
    suppliers: 5_000,
    rencontresAYear: 20,
    participants: 120,
    views: 200_000,
    signIns: 4_000,
    supplierChanges: 1_000,
    alive: 10,
    starts: 200,
    storedGb: 5,
  },
  {
    name: "country",
    suppliers: 20_000,
    rencontresAYear: 300,
    participants: 120,
    views: 3_000_000,
    signIns: 60_000,
    supplierChanges: 4_000,
    alive: 40,
    starts: 1_000,
    storedGb: 60,
  },
];

/** A month of five-minute ticks. */
const ticks = 8_640;
/** Rounds computed before one is published, waves of questions, mails to a participant of a rencontre. */
const [rounds, waves, mailsEach] = [3, 4, 10];
/** A page asks for its document and three times for data; a request takes a tenth of a second of a gigabyte. */
const [requestsAView, requestSeconds] = [4, 0.12];

const volumes = (scale: Scale) => {
  const participants = (scale.rencontresAYear * scale.participants) / 12;
  const requests = scale.views * requestsAView;
  const mails = participants * mailsEach + scale.signIns + scale.supplierChanges / 2;
  const annuaire =
    (scale.starts * 30 + scale.supplierChanges * scale.alive) * scale.suppliers * reads.annuairePage;
  const eachParticipant =
    writes.registration + writes.intent + rounds * writes.round + writes.publication + waves * writes.wave;
  return {
    requests,
    mails,
    writeUnits:
      scale.signIns * writes.signIn +
      scale.supplierChanges * writes.supplierChange +
      participants * eachParticipant +
      mails * writes.mail,
    readUnits:
      annuaire +
      requests * reads.request +
      (scale.rencontresAYear / 12) * 200 * reads.roundPage +
      mails * reads.mail +
      ticks * reads.clock,
    gbSeconds: requests * requestSeconds + mails * 0.3 + ticks * 1.5,
  };
};

/** What is watched: metrics that alarms read (infra/alarms.ts), and those that the functions write (aws-log.ts). */
const [watchedMetrics, ownMetrics, free] = [28, 15, 10];

/** X-Ray keeps one request a second and a twentieth of the others, and nothing is paid for the first 100 000 a month. */
const tracesPaid = (requests: number): number => {
  const seconds = 30 * 24 * 3_600;
  const kept = Math.min(requests, seconds) + Math.max(0, requests - seconds) / 20;
  return Math.max(0, kept - 100_000);
};

const costs = (scale: Scale): Record<string, number> => {
  const month = volumes(scale);
  return {
    "table (units, storage with indexes, recovery)":
      dollarsFor("writeUnits", month.writeUnits) +
      dollarsFor("readUnits", month.readUnits) +
      dollarsFor("storedGb", 3 * scale.storedGb) +
      dollarsFor("recoveryGb", scale.storedGb),
    "files and exports": dollarsFor("documentsGb", 4 * scale.storedGb),
    functions:
      dollarsFor("lambdaGbSecond", month.gbSeconds) +
      dollarsFor("lambdaRequest", month.requests + month.mails),
    "API Gateway": dollarsFor("apiRequest", month.requests),
    CloudFront: dollarsFor("cloudFrontRequest", Math.max(0, month.requests * 1.5 - 10_000_000)),
    "firewall (5 rules)":
      dollarsFor("firewall", 1) +
      dollarsFor("firewallRule", 5) +
      dollarsFor("firewallRequest", month.requests),
    mails: dollarsFor("mail", month.mails),
    "logs, alarms, metrics, traces":
      dollarsFor("logGb", (month.requests * 2.4) / 1_000_000) +
      dollarsFor("alarm", watchedMetrics - free) +
      dollarsFor("metric", ownMetrics - free) +
      dollarsFor("trace", tracesPaid(month.requests)),
    "key and secrets": dollarsFor("key", 1) + dollarsFor("secret", 2),
  };
};

const euros = (dollars: number): string => (dollars * eurosPerDollar).toFixed(dollars < 10 ? 1 : 0);

/** Euros a month at three scales, before taxes and free tiers that end; then the prices it rests on. */
export const costTable = (): string => {
  const byScale = scales.map(costs);
  const row = (name: string, cells: readonly string[]) => `| ${name} | ${cells.join(" | ")} |`;
  const total = (cost: Record<string, number>) => Object.values(cost).reduce((sum, value) => sum + value, 0);
  return [
    row(
      "€ a month, before taxes",
      scales.map(({ name }) => name),
    ),
    row(
      "---",
      scales.map(() => "---:"),
    ),
    ...Object.keys(byScale[0] ?? {}).map((part) =>
      row(
        part,
        byScale.map((cost) => euros(cost[part] ?? 0)),
      ),
    ),
    row(
      "**total**",
      byScale.map((cost) => `**${euros(total(cost))}**`),
    ),
    row(
      "read units, millions",
      scales.map((scale) => (volumes(scale).readUnits / 1e6).toFixed(1)),
    ),
    row(
      "write units, millions",
      scales.map((scale) => (volumes(scale).writeUnits / 1e6).toFixed(2)),
    ),
    "",
    priceTable(),
  ].join("\n");
};
