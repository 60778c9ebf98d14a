/** The settings of a deployment. Everything that differs between stages is here. */
export type Stage = {
  name: "demo" | "recette" | "production";
  region: string;
  /**
   * Domain of the pages and the API, with its certificate in us-east-1; without it, CloudFront's own address.
   */
  domain?: { name: string; certificateArn: string };
  mail: {
    /** `Name <address>`; the address belongs to `identity`. */
    from: string;
    /**
     * The sender of mails in SES: a domain, with its DKIM and return path, or one address, enough for a
     * trial.
     */
    identity: { domain: string; reportsTo: string } | { address: string };
  };
  /** Map tiles from another site; without them maps are drawn from local data. */
  tiles?: { url: string; attribution: string };
  /** Addresses that are staff from their first sign-in. */
  adminEmails: readonly string[];
  /** Recipients of alarms and of the budget's notifications. */
  operators: readonly string[];
  /** Whether data outlives the stack: deletion protection, retained table, bucket, key and secrets. */
  keepData: boolean;
  /** Retention of logs, in days. */
  logDays: 7 | 30 | 90;
  /** API Gateway's limits: requests per second, and the maximum burst. */
  throttle: { perSecond: number; burst: number };
  /** Maximum requests of one address in five minutes, in all and to sign in. */
  perAddress: { all: number; signIn: number };
  /** Maximum read and write units per second of the table: a ceiling on the cost of a mistake. */
  tableCeiling: { reads: number; writes: number };
  /** Monthly cost, in US dollars, above which operators are notified. */
  monthlyBudget: number;
  /** Incremented to make functions and CloudFront use rotated secrets (docs/operations.md). */
  secretsRevision: number;
};

const shared = {
  region: "eu-west-3",
  perAddress: { all: 3_000, signIn: 100 },
  secretsRevision: 1,
} as const;

export const stages: Record<Stage["name"], Stage> = {
  demo: {
    ...shared,
    name: "demo",
    mail: {
      from: "Rencontres solidaires <rencontres@exemple.fr>",
      identity: { address: "rencontres@exemple.fr" },
    },
    adminEmails: ["equipe@exemple.fr"],
    operators: ["exploitation@exemple.fr"],
    keepData: false,
    logDays: 7,
    throttle: { perSecond: 20, burst: 50 },
    tableCeiling: { reads: 1_000, writes: 500 },
    monthlyBudget: 20,
  },
  recette: {
    ...shared,
    name: "recette",
    mail: {
      from: "Rencontres solidaires (essai) <rencontres@recette.exemple.fr>",
      identity: { domain: "recette.exemple.fr", reportsTo: "exploitation@exemple.fr" },
    },
    adminEmails: ["equipe@exemple.fr"],
    operators: ["exploitation@exemple.fr"],
    keepData: false,
    logDays: 30,
    throttle: { perSecond: 50, burst: 100 },
    tableCeiling: { reads: 2_000, writes: 1_000 },
    monthlyBudget: 30,
  },
  production: {
    ...shared,
    name: "production",
    domain: {
      name: "rencontres.exemple.fr",
      certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000",
    },
    mail: {
      from: "Rencontres solidaires <rencontres@rencontres.exemple.fr>",
      identity: { domain: "rencontres.exemple.fr", reportsTo: "exploitation@exemple.fr" },
    },
    adminEmails: [],
    operators: ["exploitation@exemple.fr"],
    keepData: true,
    logDays: 90,
    throttle: { perSecond: 200, burst: 400 },
    tableCeiling: { reads: 10_000, writes: 4_000 },
    monthlyBudget: 60,
  },
};

/** The stage with that name. Throws an Error that lists the existing ones. */
export const stageNamed = (name: unknown): Stage => {
  const stage = Object.values(stages).find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`--stage : ${Object.keys(stages).join(", ")} (reçu : ${String(name)})`);
  return stage;
};

/** Domain and account of the example settings, which belong to nobody. */
const example = /(^|[@.])exemple\.fr\b|:111122223333:/;

const examplesAt = (path: string, value: unknown): string[] => {
  if (typeof value === "string") return example.test(value) ? [`${path} : ${value}`] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => examplesAt(path ? `${path}.${key}` : key, inner));
};

/**
 * The settings of a stage that are still examples, each with its value: they must be changed before
 * production.
 */
export const examplesIn = (stage: Stage): string[] => examplesAt("", stage);
