import { Hono } from "hono";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { mailBench } from "../../../tests/mail-outbox.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Env } from "../../platform/http/env.ts";
import { sendDueMails } from "../delivery/send-due-mails.ts";
import { mailboxPages } from "./pages.ts";

/** Mounted as the one-machine door does. */
const door = (deps: Deps) => new Hono<Env>().route("/boite-mail", mailboxPages(deps));

const received = async () => {
  const bench = mailBench();
  const id = await bench.queue("convocation", { to: "zoe@exemple.fr" });
  await sendDueMails(bench.mailer());
  const pages = door(bench.deps);
  const get = async (path: string) => {
    const response = await pages.request(`http://localhost${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { bench, id, pages, get };
};

describe("the mailbox of one machine", () => {
  it("lists what was received, newest first", async () => {
    const { bench, get } = await received();
    bench.advance(5);
    await bench.queue("sign-in", { to: "paul@exemple.fr" });
    await sendDueMails(bench.mailer());
    const { status, text } = await get("/boite-mail");
    expect(status).toBe(200);
    expect(text).toContain('lang="fr"');
    expect(text.indexOf("paul@exemple.fr")).toBeLessThan(text.indexOf("zoe@exemple.fr"));
    expect(text).toContain("20 octobre 2026 à 10");
  });

  it("says that it is empty where nothing was received", async () => {
    const response = await door(mailBench().deps).request("http://localhost/boite-mail");
    expect(await response.text()).toContain("Aucun message pour l’instant.");
  });

  it("shows a message in a frame where nothing can run, with its text beside", async () => {
    const { id, get } = await received();
    const { headers, text } = await get(`/boite-mail/${id}`);
    const frame = /<iframe[^>]*sandbox="([^"]*)"[^>]*srcdoc="([^"]*)"/s.exec(text);
    expect(frame?.[1]).toBe("allow-popups allow-popups-to-escape-sandbox");
    expect(frame?.[2]).toContain("&lt;base target=&quot;_blank&quot;&gt;");
    expect(text).toContain("Zoé Évrard");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("gives the message itself and its files", async () => {
    const { id, get } = await received();
    const source = await get(`/boite-mail/${id}/message.eml`);
    expect(source.headers.get("content-disposition")).toBe(`attachment; filename="${id}.eml"`);
    expect((await PostalMime.parse(source.text)).messageId).toBe(`<${id}@exemple.fr>`);
    const file = await get(`/boite-mail/${id}/pieces/1`);
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="rendez-vous.ics"');
    expect(file.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect((await get(`/boite-mail/${id}/pieces/9`)).status).toBe(404);
    expect((await get("/boite-mail/mai_none")).status).toBe(404);
  });

  it("does not exist where mails leave the machine, nor under another name (DNS rebinding)", async () => {
    const { bench, pages } = await received();
    const sending = door({ ...bench.deps, config: { ...bench.deps.config, localMailbox: false } });
    expect((await sending.request("http://localhost/boite-mail")).status).toBe(404);
    expect((await pages.request("http://rebound.example/boite-mail")).status).toBe(404);
    expect((await pages.request("https://rencontres.exemple.fr/boite-mail")).status).toBe(200);
    expect((await pages.request("http://127.0.0.1:3000/boite-mail")).status).toBe(200);
  });

  it("goes on to older messages", async () => {
    const bench = mailBench();
    for (let i = 0; i < 51; i++) {
      await bench.queue("sign-in", { to: `personne-${i}@exemple.fr` });
      bench.advance(1);
    }
    await sendDueMails(bench.mailer());
    const pages = door(bench.deps);
    const counts: number[] = [];
    // A page holds at most 50, or fewer where they are long (1 MB).
    for (let path: string | undefined = "/boite-mail"; path; ) {
      const text: string = await (await pages.request(`http://localhost${path}`)).text();
      counts.push(text.match(/<li>/g)?.length ?? 0);
      path = /href="(\/boite-mail\?cursor=[^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.reduce((total, count) => total + count)).toBe(51);
  });
});
