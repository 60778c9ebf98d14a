/** How a deployment is set. Everything that differs between stages is here, and nothing else decides by stage. */
export type Stage = {
  name: "demo" | "recette" | "production";
  region: string;
  /** Address of the pages and the API, and its certificate in us-east-1; CloudFront's own address without it. */
  domain?: { name: string; certificateArn: string };
  mail: {
    /** `Name <address>`; the address is of `identity`. */
    from: string;
    /** What SES may send as: a domain, with its DKIM and return path, or one address, enough for a trial. */
    identity: { domain: string; reportsTo: string } | { address: string };
  };
  /** Background of the maps, asked of another site; without it they are drawn from what is at hand. */
  tiles?: { url: string; attribution: string };
  /** Addresses that are staff from their first sign-in. */
  adminEmails: readonly string[];
  /** Addresses that alarms and the budget write to. */
  operators: readonly string[];
  /** Whether data outlives the stack: deletion protection, retained table, bucket, key and secrets. */
  keepData: boolean;
  /** How long logs are kept, in days. */
  logDays: 7 | 30 | 90;
  /** Requests a second that API Gateway lets through, and the most at once. */
  throttle: { perSecond: number; burst: number };
  /** Requests that one address may make in five minutes, in all and to sign in. */
  perAddress: { all: number; signIn: number };
  /** Most read and write units a second of the table: a ceiling on what a mistake can cost. */
  tableCeiling: { reads: number; writes: number };
  /** Cost a month, in US dollars, above which operators are told. */
  monthlyBudget: number;
  /** One more makes functions and CloudFront take up rotated secrets (docs/operations.md). */
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

/** The stage of that name. Throws an Error that names those there are. */
export const stageNamed = (name: unknown): Stage => {
  const stage = Object.values(stages).find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`--stage : ${Object.keys(stages).join(", ")} (reçu : ${String(name)})`);
  return stage;
};

/** Domain and account of the settings above, which belong to nobody who deploys. */
const example = /(^|[@.])exemple\.fr\b|:111122223333:/;

const examplesAt = (path: string, value: unknown): string[] => {
  if (typeof value === "string") return example.test(value) ? [`${path} : ${value}`] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => examplesAt(path ? `${path}.${key}` : key, inner));
};

/** The settings of a stage that are still examples, each with its value: they have to be set before people are served. */
export const examplesIn = (stage: Stage): string[] => examplesAt("", stage);
