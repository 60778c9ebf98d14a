import { parisDay } from "../../shared/time/paris-days.ts";
/** Allows search engines on the public pages only, not on those of an organisation or of the team. */
export const robots = (baseUrl: string): string =>
  [
    "User-agent: *",
    ...["/api/", "/equipe", "/mon-espace", "/ma-fiche", "/intentions/", "/connexion", "/suites/"].map(
      (path) => `Disallow: ${path}`,
    ),
    "Allow: /",
    "",
    `Sitemap: ${baseUrl}/sitemap.xml`,
    "",
  ].join("\n");

/** The sitemap protocol's maximum of addresses in one file. */
const MOST = 50_000;

/** The public pages, then the profiles of published suppliers with the day of their last change. */
export const sitemap = (
  baseUrl: string,
  addresses: readonly string[],
  suppliers: readonly { id: string; updatedAt: string }[],
): string => {
  const entries = [
    ...addresses.map((address) => `<url><loc>${baseUrl}${address}</loc></url>`),
    ...suppliers.map(
      ({ id, updatedAt }) =>
        `<url><loc>${baseUrl}/fournisseurs/${id}</loc><lastmod>${parisDay(updatedAt)}</lastmod></url>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.slice(0, MOST).join("\n")}
</urlset>
`;
};
