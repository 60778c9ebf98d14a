import * as z from "zod";
import { pathText } from "../../shared/errors/field-errors.ts";
import { normalizeEmail } from "../../shared/fields/email.ts";

const flag = z.stringbool().default(false);

/** Host names to which only this machine can connect. */
const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

const configSchema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default("127.0.0.1"),
    DATA_DIR: z.string().min(1).default(".data"),
    BASE_URL: z.url().optional(),
    ADMIN_EMAILS: z.string().default(""),
    SECRET: z.string().min(32).optional(),
    TABLE_NAME: z.string().min(3).optional(),
    DYNAMODB_ENDPOINT: z.url().optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    SES_FROM: z.string().min(3).optional(),
    SES_ENDPOINT: z.url().optional(),
    SES_CONFIGURATION_SET: z.string().optional(),
    MAIL_FROM: z.string().min(3).default("Rencontres solidaires <rencontres@exemple.fr>"),
    TRUST_PROXY: flag,
    DEMO: z.stringbool().default(true),
    TILES_URL: z
      .url({ protocol: /^https?$/ })
      .refine((url) => ["{z}", "{x}", "{y}"].every((part) => url.includes(part)), "il y faut {z}, {x} et {y}")
      .optional(),
    TILES_ATTRIBUTION: z.string().default(""),
    LOCAL_MAILBOX: flag,
    AWS_REGION: z.string().default("eu-west-3"),
    SIGNING_SECRET_ID: z.string().optional(),
    ORIGIN_SECRET_ID: z.string().optional(),
    SECRETS_ENDPOINT: z.url().optional(),
    DOCUMENTS_BUCKET: z.string().optional(),
    S3_ENDPOINT: z.url().optional(),
    SITE_ENDPOINT: z.url().optional(),
    STAGE: z.string().default("local"),
    VERSION: z.string().default("unknown"),
  })
  .refine((env) => loopback.has(env.HOST) || env.SMTP_URL || env.SES_FROM || env.LOCAL_MAILBOX, {
    path: ["HOST"],
    message:
      "sans SMTP_URL ni SES_FROM, les messages restent sur la machine, et /boite-mail montre à tous des liens de connexion ; acceptez-le par LOCAL_MAILBOX=true",
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    adminEmails: env.ADMIN_EMAILS.split(/[,;\s]+/)
      .filter(Boolean)
      .map(normalizeEmail),
    secret: env.SECRET,
    tableName: env.TABLE_NAME,
    dynamodbEndpoint: env.DYNAMODB_ENDPOINT,
    region: env.AWS_REGION,
    mail: env.SES_FROM
      ? ({
          transport: "ses",
          from: env.SES_FROM,
          endpoint: env.SES_ENDPOINT,
          configurationSet: env.SES_CONFIGURATION_SET,
        } as const)
      : env.SMTP_URL
        ? ({ transport: "smtp", from: env.MAIL_FROM, url: env.SMTP_URL } as const)
        : ({ transport: "local", from: env.MAIL_FROM } as const),
    trustProxy: env.TRUST_PROXY,
    demo: env.DEMO,
    tiles: env.TILES_URL ? { url: env.TILES_URL, attribution: env.TILES_ATTRIBUTION } : undefined,
    lambda: {
      /** Names in Secrets Manager: the signing key, and the secret that CloudFront sends to the API. */
      signingSecretId: env.SIGNING_SECRET_ID,
      originSecretId: env.ORIGIN_SECRET_ID,
      secretsEndpoint: env.SECRETS_ENDPOINT,
      documentsBucket: env.DOCUMENTS_BUCKET,
      s3Endpoint: env.S3_ENDPOINT,
      /** Where tests have the site asked for its health, instead of its public address. */
      siteEndpoint: env.SITE_ENDPOINT,
      stage: env.STAGE,
      version: env.VERSION,
    },
  }));

export type Environment = z.output<typeof configSchema>;

/** Thrown for an invalid variable; the message is one French line that names it. */
export class ConfigError extends Error {}

/** Reads the environment, the only place that does. Throws {@link ConfigError}. */
export const readConfig = (env: Record<string, string | undefined> = process.env): Environment => {
  const parsed = configSchema.safeParse(env, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  // An operator sets variables, which have no other name: no label stands for them.
  throw new ConfigError(`La variable d’environnement ${pathText(first?.path ?? [])} : ${first?.message}.`);
};
