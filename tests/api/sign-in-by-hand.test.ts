import { describe, expect, test, vi } from "vitest";
import { accountOfEmail } from "../../functions/accounts/accounts.ts";
import { grantStaffCommand } from "../../functions/commands/grant-staff.ts";
import { signInLinkCommand } from "../../functions/commands/sign-in-link.ts";
import { readConfig } from "../../functions/platform/config.ts";
import { queryDocuments } from "../../functions/platform/db/documents.ts";
import { journalOfSubject } from "../../functions/platform/db/keys/journal.ts";
import { journalDocuments } from "../../functions/platform/journal.ts";
import { requireLinksOf, signingSecret } from "../../functions/runtime/signing-secret.ts";
import { startLocalSecrets } from "../infra/local-secrets.ts";
import { type TestApp, testApp } from "../test-app.ts";

const email = "prenom@tme.exemple.fr";

const printed = async (app: TestApp, ...args: string[]): Promise<string[]> => {
  const lines: string[] = [];
  await signInLinkCommand.run(app.deps, args, (line) => lines.push(line), {});
  return lines;
};

const tokenIn = ([address = ""]: string[]): string => address.replace("http://localhost/connexion/", "");

const firstStaff = async () => {
  const app = await testApp();
  await grantStaffCommand.run(app.deps, [email], () => {}, {});
  return app;
};

describe("a sign-in link that is handed over", () => {
  test("lets the first member of the team in before any mail leaves, once", async () => {
    const app = await firstStaff();
    const token = tokenIn(await printed(app, email));
    expect((await app.visitor.post("/auth/sessions", { token })).status).toBe(201);
    expect((await app.visitor.get("/auth/me")).body).toMatchObject({ staff: true });
    expect((await app.visitor.post("/auth/sessions", { token })).body).toMatchObject({
      code: "account.tokenInvalid",
    });
  });

  test("expires as a mailed one", async () => {
    const app = await firstStaff();
    const token = tokenIn(await printed(app, email));
    app.clock.advance(15 * 60);
    expect((await app.visitor.post("/auth/sessions", { token })).body).toMatchObject({
      code: "account.linkExpired",
    });
  });

  test("is told by the journal, which does not hold it", async () => {
    const app = await firstStaff();
    const token = tokenIn(await printed(app, email));
    const account = await accountOfEmail(app.deps, email);
    const { items } = await queryDocuments(
      app.deps.table,
      journalDocuments,
      journalOfSubject(account?.id ?? ""),
    );
    expect(items.map(({ code, by }) => [code, by])).toContainEqual([
      "SIGN_IN_LINK_HANDED_OVER",
      "command-line",
    ]);
    expect(JSON.stringify(items)).not.toContain(token);
  });

  test("is for who is staff by the configuration too", async () => {
    const app = await testApp();
    app.deps.config.adminEmails = [email];
    const token = tokenIn(await printed(app, email));
    expect((await app.visitor.post("/auth/sessions", { token })).status).toBe(201);
  });

  test("is refused to an address that may not sign in, with what to do", async () => {
    const app = await testApp();
    await expect(printed(app, email)).rejects.toThrow(
      `Aucun compte n’a l’adresse ${email}. Donnez-lui d’abord un accès : tme grant-staff ${email}`,
    );
    await expect(printed(app, "prenom")).rejects.toThrow("Une adresse électronique est attendue.");
  });
});

describe("a link for a table on AWS", () => {
  const env = (more: Record<string, string>) => readConfig({ TABLE_NAME: "rencontres", ...more });

  test("is signed with the secret of there", async () => {
    const secrets = await startLocalSecrets({ Signing: ["the secret of the site"] });
    try {
      vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
      vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
      const place = env({ SIGNING_SECRET_ID: "Signing", SECRETS_ENDPOINT: secrets.url });
      expect(await signingSecret(place)).toBe("the secret of the site");
    } finally {
      vi.unstubAllEnvs();
      await secrets.close();
    }
  });

  test("is not made without that secret, nor for the address of this machine", () => {
    expect(() => requireLinksOf(env({ BASE_URL: "https://rencontres.exemple.fr" }))).toThrow(
      "SIGNING_SECRET_ID",
    );
    expect(() => requireLinksOf(env({ SIGNING_SECRET_ID: "Signing" }))).toThrow("BASE_URL");
    expect(() =>
      requireLinksOf(env({ SIGNING_SECRET_ID: "Signing", BASE_URL: "https://rencontres.exemple.fr" })),
    ).not.toThrow();
    expect(() => requireLinksOf(readConfig({}))).not.toThrow();
  });
});
