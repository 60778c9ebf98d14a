/** What the head of a public page says to search engines and to those who share it. */
export type Head = {
  title: string;
  description: string;
  /** Facts in schema.org's words. */
  jsonLd?: object;
};

const site = "Rencontres solidaires";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const quoted = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** JSON that may stand inside a script element: no `<` that could end it. Browsers run no script of such a type. */
export const dataBlock = (type: string, value: unknown, id?: string): string =>
  `<script type="${type}"${id ? ` id="${id}"` : ""}>${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

/** The elements of the head; `url` is the page's one true address. */
export const headHtml = ({ title, description, jsonLd }: Head, url: string): string => {
  const named = title === site ? site : `${title} · ${site}`;
  return [
    `<title>${quoted(named)}</title>`,
    `<meta name="description" content="${quoted(description)}" />`,
    `<link rel="canonical" href="${quoted(url)}" />`,
    `<meta property="og:type" content="website" />`,
    `<meta property="og:locale" content="fr_FR" />`,
    `<meta property="og:site_name" content="${site}" />`,
    `<meta property="og:title" content="${quoted(title)}" />`,
    `<meta property="og:description" content="${quoted(description)}" />`,
    `<meta property="og:url" content="${quoted(url)}" />`,
    ...(jsonLd ? [dataBlock("application/ld+json", { "@context": "https://schema.org", ...jsonLd })] : []),
  ].join("\n    ");
};

/** The first sentences of a text, within what search engines show. */
export const summary = (text: string, most = 160): string => {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s\S*$/, "")}…`;
};
