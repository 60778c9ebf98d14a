import { z } from "zod";

const flag = z.stringbool().default(false);

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
    AWS_REGION: z.string().default("eu-west-3"),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    adminEmails: env.ADMIN_EMAILS.split(/[,;\s]+/)
      .filter(Boolean)
      .map((email) => email.toLowerCase()),
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
  }));

export type Environment = z.output<typeof configSchema>;

/** Thrown for a variable that cannot be used; the message is one French line that names it. */
export class ConfigError extends Error {}

/** Reads the environment, the only place that does. Throws {@link ConfigError}. */
export const readConfig = (env: Record<string, string | undefined> = process.env): Environment => {
  const parsed = configSchema.safeParse(env);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ConfigError(
    `La variable d’environnement ${issue?.path.join(".")} ne convient pas : ${issue?.message}`,
  );
};
