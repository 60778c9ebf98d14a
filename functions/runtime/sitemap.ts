/** Search engines read the public pages, and nothing that belongs to one organisation or to the team. */
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

/** Of the sitemap protocol: most addresses in one file. */
const MOST = 50_000;

/** The public pages, then those of the suppliers online with the day they last changed. */
export const sitemap = (
  baseUrl: string,
  addresses: readonly string[],
  suppliers: readonly { id: string; updatedAt: string }[],
): string => {
  const entries = [
    ...addresses.map((address) => `<url><loc>${baseUrl}${address}</loc></url>`),
    ...suppliers.map(
      ({ id, updatedAt }) =>
        `<url><loc>${baseUrl}/fournisseurs/${id}</loc><lastmod>${updatedAt.slice(0, 10)}</lastmod></url>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.slice(0, MOST).join("\n")}
</urlset>
`;
};
