/**
 * US dollars, eu-west-3 where prices differ by region. Written from memory of AWS's price pages on 2026-11-22, which could
 * not be read from here: to be checked before they are relied upon (docs/operations.md says so).
 */
const prices = {
  writeUnits: 0.742e-6,
  readUnits: 0.149e-6,
  storedGb: 0.297,
  recoveryGb: 0.238,
  lambdaGbSecond: 0.0000133334,
  lambdaRequest: 0.2e-6,
  apiRequest: 1.17e-6,
  /** Beyond ten million a month. */
  cloudFrontRequest: 1.2e-6,
  firewall: 5,
  firewallRule: 1,
  firewallRequest: 0.6e-6,
  mail: 0.1e-3,
  logGb: 0.6,
  alarm: 0.1,
  metric: 0.3,
  key: 1,
  secret: 0.4,
};
const eurosPerDollar = 0.92;

/** Units as `npm run bench -- units` measured them on 2026-11-22: writes, by journey. */
const writes = {
  signIn: 22,
  supplierChange: 30,
  intent: 27,
  registration: 14,
  round: 20.7,
  publication: 30.8,
  mail: 41,
  wave: 48.8,
};
/** Reads: of one page of the annuaire when a function reads it whole, of a usual request, of an idle clock. */
const reads = { annuairePage: 3.5 / 20, request: 1.5, clock: 1, roundPage: 104, mail: 2.5 };

type Scale = {
  name: string;
  suppliers: number;
  editionsAYear: number;
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
    editionsAYear: 2,
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
    editionsAYear: 20,
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
    editionsAYear: 300,
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
/** Rounds computed before one is published, waves of questions, mails to a participant of an edition. */
const [rounds, waves, mailsEach] = [3, 4, 10];
/** A page asks for its document and three times for data; a request takes a tenth of a second of a gigabyte. */
const [requestsAView, requestSeconds] = [4, 0.12];

const volumes = (scale: Scale) => {
  const participants = (scale.editionsAYear * scale.participants) / 12;
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
      (scale.editionsAYear / 12) * 200 * reads.roundPage +
      mails * reads.mail +
      ticks * reads.clock,
    gbSeconds: requests * requestSeconds + mails * 0.3 + ticks * 1.5,
  };
};

const costs = (scale: Scale): Record<string, number> => {
  const month = volumes(scale);
  return {
    "table (units, storage with indexes, recovery)":
      month.writeUnits * prices.writeUnits +
      month.readUnits * prices.readUnits +
      scale.storedGb * (3 * prices.storedGb + prices.recoveryGb),
    functions:
      month.gbSeconds * prices.lambdaGbSecond + (month.requests + month.mails) * prices.lambdaRequest,
    "API Gateway": month.requests * prices.apiRequest,
    CloudFront: Math.max(0, month.requests * 1.5 - 10_000_000) * prices.cloudFrontRequest,
    "firewall (5 rules)": prices.firewall + 5 * prices.firewallRule + month.requests * prices.firewallRequest,
    mails: month.mails * prices.mail,
    "logs, alarms, metrics":
      ((month.requests * 2.4) / 1_000_000) * prices.logGb + 4 * prices.alarm + 5 * prices.metric,
    "key and secrets": prices.key + 2 * prices.secret,
  };
};

const euros = (dollars: number): string => (dollars * eurosPerDollar).toFixed(dollars < 10 ? 1 : 0);

/** Euros a month at three scales, before taxes and free tiers that end. */
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
  ].join("\n");
};
