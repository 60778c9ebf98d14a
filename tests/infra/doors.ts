import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantStaff } from "../../functions/accounts/grant-staff.ts";
import { findMail, mailDocuments } from "../../functions/mail/outbox/mails.ts";
import { queryDocuments } from "../../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import { functionNames } from "../../infra/bundle.ts";
import { aSupplier } from "../builders.ts";
import { dynamoLocal } from "../dynamo-local.ts";
import type { Assembly } from "./assembly.ts";
import { type Browser, bodyOf, type HttpAnswer, httpEvent, originSecret } from "./http-events.ts";
import { type LambdaWorld, startLambdaWorld } from "./lambda-world.ts";
import { feedbackEvent } from "./sns-events.ts";

const staffAddress = "equipe@exemple.fr";

/** The bundles that the CDK would upload, each in a process of its own, handed what AWS would hand them. */
export const doorsSuite = (assembly: () => Assembly) => {
  let world: LambdaWorld;
  let staff: Browser;
  let cookie: string;
  beforeAll(async () => {
    world = await startLambdaWorld(assembly().stages.production, "2026-11-22T09:00:00.000Z");
  });
  afterAll(() => world?.close());

  const api = (path: string, more: Parameters<typeof httpEvent>[2] = {}, method = "GET") =>
    world.functions.api.invoke<HttpAnswer>(httpEvent(method, path, more), world.clock.now);

  describe("the API's function", () => {
    it("answers what comes through CloudFront, with every security header", async () => {
      const answer = await api("/api/health");
      expect(answer.statusCode).toBe(200);
      expect(JSON.parse(bodyOf(answer).toString())).toEqual({ status: "ok", version: "0.0.0+1" });
      expect(answer.headers).toMatchObject({
        "strict-transport-security": expect.stringContaining("max-age="),
        "content-security-policy": expect.stringContaining("default-src 'self'"),
      });
    });

    it("refuses what comes another way, and tells it nothing", async () => {
      for (const headers of [
        { "x-origin-secret": "" },
        { "x-origin-secret": "a guess" },
        { "x-origin-secret": `${originSecret} ` },
      ])
        expect(await api("/api/health", { headers })).toMatchObject({ statusCode: 403, body: "" });
    });

    it("counts those that it refuses: where the secrets differ, they are everybody", () => {
      const counted = world.functions.api.lines().filter((line) => line.includes('"NotThroughCloudFront"'));
      expect(counted).not.toEqual([]);
    });

    it("reads its secrets once, and takes up a rotated one without a restart", async () => {
      const { reads, values } = world.secrets;
      await api("/api/health");
      expect(reads.filter((read) => read === "signing AWSCURRENT")).toHaveLength(1);
      const before = reads.length;
      await api("/api/health");
      expect(reads).toHaveLength(before);
      values.origin = ["the next one", originSecret];
      world.clock.now += 120_000;
      const rotated = { headers: { "x-origin-secret": "the next one" } };
      expect(await api("/api/health", rotated)).toMatchObject({ statusCode: 200 });
      expect(await api("/api/health")).toMatchObject({ statusCode: 200 });
      values.origin = [originSecret];
    });

    it("compresses what is worth it", async () => {
      const answer = await api("/api/categories");
      expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
      expect(answer.headers["content-encoding"]).toBe("gzip");
    });

    it("knows the communes, from the file beside it", async () => {
      const found = await world.visitor().get("/communes?q=Muret");
      expect(found.body).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ code: "31395" })]),
      });
    });

    it("draws the public pages, gives the others empty, and serves the few files beside them", async () => {
      const text = async (path: string) => bodyOf(await api(path)).toString();
      expect(await text("/annuaire")).toContain('<div id="root"><p>0 fournisseur</p></div>');
      expect(await text("/equipe/rencontres")).toContain('<div id="root"></div>');
      expect(await api("/perdue")).toMatchObject({ statusCode: 404 });
      expect(await text("/logo.svg")).toBe("<svg/>");
      expect(await text("/robots.txt")).toContain("Sitemap: https://rencontres.exemple.fr/sitemap.xml");
      expect((await api("/annuaire")).headers["content-security-policy"]).toContain("default-src 'self'");
      expect(await api("/api/nothing")).toMatchObject({ statusCode: 404 });
    });

    it("takes the viewer's address from CloudFront alone", async () => {
      const ask = (address: string, n: number) =>
        api(
          "/api/auth/links",
          {
            headers: { "content-type": "application/json", "x-viewer-address": address },
            body: JSON.stringify({ email: `personne-${n}@exemple.fr` }),
          },
          "POST",
        );
      for (let n = 0; n < 30; n++) expect(await ask("192.0.2.1", n)).toMatchObject({ statusCode: 202 });
      expect(await ask("192.0.2.1", 31)).toMatchObject({ statusCode: 429 });
      expect(await ask("192.0.2.2", 32)).toMatchObject({ statusCode: 202 });
    });
  });

  describe("a sign-in link", () => {
    it("goes from the API by the stream and the mailer to SES, and opens a session", async () => {
      await world.settle();
      await grantStaff(world.deps, { type: "system", name: "tests" }, { email: staffAddress });
      const person = world.visitor();
      expect((await person.post("/auth/links", { email: staffAddress })).status).toBe(202);
      await world.settle();
      const [mail] = world.mailsTo(staffAddress);
      expect(mail?.configurationSet).toBe("rencontres");
      expect(world.ses.refusals).toEqual([]);
      const token = /#?(lnk_[\w.-]+)/.exec(mail?.message.text ?? "")?.[1];
      const opened = await person.post("/auth/sessions", { token });
      expect(opened.status).toBe(201);
      expect(opened.headers.get("set-cookie")).toMatch(/; Secure/);
      expect((await person.get("/auth/me")).body).toMatchObject({ email: staffAddress, staff: true });
      staff = person;
      cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
    });

    it("arrives although SES is asked too fast, and waits where SES sends nothing or allows nothing", async () => {
      const asked = async (email: string, ...faults: typeof world.ses.faults) => {
        world.ses.faults.push(...faults);
        await world.visitor().post("/auth/links", { email });
        await world.settle();
        const waiting = await queryDocuments(world.table, mailDocuments, mailsWithStatus("queued"));
        return waiting.items.find(({ to }) => to === email);
      };
      expect(await asked("vite@exemple.fr", "Throttling")).toBeUndefined();
      expect(world.mailsTo("vite@exemple.fr")).toHaveLength(1);
      expect(await asked("pause@exemple.fr", "AccountSendingPausedException")).toMatchObject({ attempts: 0 });
      expect(await asked("refus@exemple.fr", "AccessDenied")).toMatchObject({ attempts: 1 });
      for (const metric of ["MailsPaused", "MailsDenied"])
        expect(world.functions.mailer.lines().join("\n")).toContain(`"${metric}"`);
    });

    it("lets staff send a proof's file, kept in its folder of the bucket, and read it again", async () => {
      const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from([0, 255, 128, 10])]);
      const { id } = (await staff.post("/suppliers", aSupplier())).body as { id: string };
      const sent = await world.functions.api.invoke<HttpAnswer>(
        {
          ...httpEvent("POST", `/api/suppliers/${id}/files?name=convention.pdf`, {
            headers: { "content-type": "application/pdf", cookie },
          }),
          body: pdf.toString("base64"),
          isBase64Encoded: true,
        },
        world.clock.now,
      );
      const file = JSON.parse(bodyOf(sent).toString());
      expect([...world.s3.objects.keys()]).toEqual([`documents/files/${id}/${file.id}`]);
      const read = (fileId: string) => api(`/api/suppliers/${id}/files/${fileId}`, { headers: { cookie } });
      expect(bodyOf(await read(file.id))).toEqual(pdf);
      expect(await read("fil_absent")).toMatchObject({ statusCode: 404 });
    });

    it("is marked as sent, and settled by what SES tells", async () => {
      const [sent] = world.mailsTo(staffAddress);
      const mailId = sent?.mailId ?? "";
      expect(await findMail(world.table, mailId)).toMatchObject({ status: "sent" });
      await world.functions["mail-feedback"].invoke(feedbackEvent("Bounce", mailId), world.clock.now);
      expect(await findMail(world.table, mailId)).toMatchObject({ status: "bounced" });
      await world.visitor().post("/auth/links", { email: staffAddress });
      await world.settle();
      expect(world.mailsTo(staffAddress)).toHaveLength(1);
    });
  });

  describe("a batch that holds a record nobody can handle", () => {
    it("is reported at that record, so that those before it do not come again", async () => {
      const image = (pk: string) => ({ pk: { S: pk }, sk: { S: "ROUND#1" }, version: { N: "1" } });
      const record = (SequenceNumber: string, doc?: object) => ({
        eventName: "INSERT",
        dynamodb: {
          SequenceNumber,
          Keys: { pk: { S: "RENCONTRE#1" }, sk: { S: "ROUND#1" } },
          NewImage: { ...image("RENCONTRE#1"), ...(doc ? { doc } : {}) },
        },
      });
      const other = {
        eventName: "INSERT",
        dynamodb: { SequenceNumber: "1", Keys: { pk: { S: "AUDIT#x" }, sk: { S: "aud_1" } } },
      };
      const event = { Records: [other, record("2"), record("3")] };
      expect(await world.functions.engine.invoke(event, world.clock.now)).toEqual({
        batchItemFailures: [{ itemIdentifier: "2" }],
      });
    });
  });

  describe("the clock", () => {
    it("runs on EventBridge's event, and tells how late the oldest thing due is", async () => {
      await world.tick();
      const metrics = world.functions.clock.lines().filter((line) => line.includes("SecondsOverdue"));
      expect(JSON.parse(metrics.at(-1) ?? "{}")).toMatchObject({
        SecondsOverdue: 0,
        service: "clock",
        stage: "production",
        _aws: { CloudWatchMetrics: [{ Namespace: "RencontresSolidaires" }] },
      });
    });

    it("asks through CloudFront whether people reach the site, and counts when they do not", async () => {
      const counted = () =>
        world.functions.clock.lines().filter((line) => line.includes('"SiteUnreachable"')).length;
      const { asked } = world.site;
      await world.tick();
      expect(world.site.asked).toBe(asked + 1);
      expect(counted()).toBe(0);
      world.site.status = 403;
      await world.tick();
      expect(counted()).toBe(1);
      world.site.status = 200;
    });
  });

  describe("what the functions write", () => {
    it("is JSON, line by line, without an address, a token or a secret", () => {
      for (const name of functionNames) {
        const lines = world.functions[name].lines();
        for (const line of lines) expect(() => JSON.parse(line), `${name}: ${line}`).not.toThrow();
        expect(lines.join("\n")).not.toMatch(/@exemple|lnk_[\w]+\.|secret of these tests/);
      }
    });
  });
};

/** Says why the doors are not tried where DynamoDB Local is missing. */
export const whyNoDoors = async (): Promise<string | undefined> => (await dynamoLocal()).missing;
