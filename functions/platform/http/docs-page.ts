import type { Context } from "hono";
import { html } from "hono/html";
import { errorStatus } from "../../../shared/errors/errors.ts";
import { errorMessages } from "../../../shared/errors/messages.fr.ts";
import type { Env } from "./env.ts";

/** A readable page beside the OpenAPI document: where it is, how to read it, and every error code. */
export const docsPage = (c: Context<Env>) =>
  c.html(
    html`<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>API · Rencontres solidaires</title>
  </head>
  <body>
    <main>
      <h1>L’API de Rencontres solidaires</h1>
      <p>
        Le contrat complet est le document <a href="/api/openapi.json">OpenAPI 3.1</a>. Les échanges sont en JSON ; les
        dates suivent ISO 8601 ; les montants sont en euros hors taxes ; les listes se lisent page par page avec
        <code>cursor</code>.
      </p>
      <h2>Erreurs</h2>
      <p>Une erreur est un document <code>application/problem+json</code> (RFC 9457). Voici ses codes.</p>
      <table>
        <thead>
          <tr><th scope="col">Code</th><th scope="col">Statut</th><th scope="col">Message</th></tr>
        </thead>
        <tbody>
          ${Object.entries(errorStatus).map(
            ([code, status]) => html`<tr id="${code}">
              <th scope="row"><code>${code}</code></th>
              <td>${status}</td>
              <td>${errorMessages[code as keyof typeof errorMessages]({ reference: "…" })}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </main>
  </body>
</html>`,
  );
