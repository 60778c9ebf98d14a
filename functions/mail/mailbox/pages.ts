import { Hono } from "hono";
import { html, raw } from "hono/html";
import { secureHeaders } from "hono/secure-headers";
import { momentText } from "../../../shared/time/dates.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Env } from "../../platform/http/env.ts";
import { answerError } from "../../platform/http/problem.ts";
import type { ReceivedMail } from "./mailbox.ts";
import { pageStyle } from "./page-style.ts";
import { getReceived, listReceived, onlyOnThisMachine } from "./routes.ts";

const page = (title: string, content: ReturnType<typeof html>) =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Rencontres solidaires</title>
        <style>
          ${raw(pageStyle)}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;

const pageAddress = (cursor: string) => `/boite-mail?cursor=${encodeURIComponent(cursor)}`;

const listPage = (items: readonly ReceivedMail[], cursor: string | undefined) =>
  page(
    "Boîte mail",
    html`<h1>Boîte mail de cette machine</h1>
      <p class="soft">
        Les messages restent ici au lieu de partir. Pour les envoyer, réglez SMTP_URL ou SES_FROM.
        <a href="/">Retour au site</a>
      </p>
      ${
        items.length === 0
          ? html`<p>Aucun message pour l’instant.</p>`
          : html`<ul class="messages">
              ${items.map(
                (mail) => html`<li>
                  <a href="/boite-mail/${encodeURIComponent(mail.id)}">${mail.subject}</a><br />
                  <span class="soft">Pour ${mail.to}, le ${momentText(mail.receivedAt)}</span>
                </li>`,
              )}
            </ul>`
      }
      ${cursor === undefined ? "" : html`<p><a href="${pageAddress(cursor)}">Messages plus anciens</a></p>`}`,
  );

/** The HTML of a mail such that its links open in another window, not inside the frame. */
const withLinksOutside = (message: string): string =>
  message.replace("<head>", '<head><base target="_blank">');

const messagePage = (mail: ReceivedMail) => {
  const address = `/boite-mail/${encodeURIComponent(mail.id)}`;
  return page(
    mail.subject,
    html`<p><a href="/boite-mail">Tous les messages</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>De</dt>
        <dd>${mail.from}</dd>
        <dt>Pour</dt>
        <dd>${mail.to}</dd>
        <dt>Reçu le</dt>
        <dd>${momentText(mail.receivedAt)}</dd>
        ${
          mail.attachments.length === 0
            ? ""
            : html`<dt>Pièces jointes</dt>
                <dd>${mail.attachments.map(
                  ({ filename }, place) => html`<a href="${address}/pieces/${place}">${filename}</a> `,
                )}</dd>`
        }
        <dt>Source</dt>
        <dd><a href="${address}/message.eml">message.eml</a></dd>
      </dl>
      <h2>Message</h2>
      <iframe
        title="Le message tel que son destinataire le voit"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcdoc="${withLinksOutside(mail.html)}"
      ></iframe>
      <h2>Version texte</h2>
      <pre tabindex="0">${mail.text}</pre>`,
  );
};

/** A file name that a header can hold. */
const attachment = (filename: string) => ({
  "content-disposition": `attachment; filename="${filename.replace(/[^\w.-]/g, "_")}"`,
});

/**
 * The pages of `/boite-mail`, which the server of one machine mounts at that address. They have their own content security
 * policy: a mail holds its styles, and nothing else may run or load.
 */
export const mailboxPages = (deps: Deps) =>
  new Hono<Env>()
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'none'"],
          styleSrc: ["'unsafe-inline'"],
          baseUri: ["'self'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
        xFrameOptions: "DENY",
        referrerPolicy: "no-referrer",
      }),
    )
    .use(async (c, next) => {
      c.set("deps", deps);
      c.set("requestId", deps.newToken().slice(0, 12));
      await next();
      c.header("cache-control", "no-store");
    })
    .use(onlyOnThisMachine)
    .onError(answerError)
    .get("/", async (c) => {
      const { items, cursor } = await listReceived(deps.table, { limit: 50, cursor: c.req.query("cursor") });
      return c.html(listPage(items, cursor));
    })
    .get("/:id", async (c) => c.html(messagePage(await getReceived(deps.table, c.req.param("id")))))
    .get("/:id/message.eml", async (c) => {
      const mail = await getReceived(deps.table, c.req.param("id"));
      return c.body(mail.mime, 200, { "content-type": "message/rfc822", ...attachment(`${mail.id}.eml`) });
    })
    .get("/:id/pieces/:place{\\d+}", async (c) => {
      const mail = await getReceived(deps.table, c.req.param("id"));
      const piece = mail.attachments[Number(c.req.param("place"))];
      if (!piece) return c.notFound();
      return c.body(piece.content, 200, { "content-type": piece.contentType, ...attachment(piece.filename) });
    });
