import { html } from "hono/html";
import { french } from "../../../shared/text/typography.ts";
import { type MailFamily, mailFamilies } from "../document/families.ts";

type Choice = { family: MailFamily; done?: "stopped" | "resumed" };

const button = (choice: "stop" | "resume", label: string) => html`<form method="post">
  <input type="hidden" name="choice" value="${choice}" />
  <button type="submit">${label}</button>
</form>`;

const body = ({ family, done }: Choice) => {
  const name = mailFamilies[family];
  if (done === "stopped")
    return html`<h1>C’est fait</h1>
      <p role="status">${french(`Cette adresse ne recevra plus ${name}.`)}</p>
      <p class="soft">Les messages indispensables, comme votre programme ou un report, continuent de vous parvenir.</p>
      ${button("resume", "Annuler et les recevoir de nouveau")}`;
  if (done === "resumed")
    return html`<h1>C’est fait</h1>
      <p role="status">${french(`Cette adresse recevra de nouveau ${name}.`)}</p>
      ${button("stop", "Ne plus les recevoir")}`;
  return html`<h1>Ne plus recevoir ${name}</h1>
    <p>Rien ne change tant que vous n’avez pas appuyé sur le bouton.</p>
    ${button("stop", "Ne plus les recevoir")}`;
};

/** Where the link at the bottom of a mail leads: opening it changes nothing, its button does. */
export const unsubscribePage = (choice: Choice) =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Mes messages · Rencontres solidaires</title>
        <link rel="stylesheet" href="/api/mails/style.css" />
      </head>
      <body>
        <main class="narrow">${body(choice)}</main>
      </body>
    </html>`;
