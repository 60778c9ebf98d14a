/** Providers whose addresses say nothing of whom one works for; the demonstration's people share the last one. */
const publicProviders: ReadonlySet<string> = new Set([
  "aol.com",
  "bbox.fr",
  "free.fr",
  "gmail.com",
  "gmx.com",
  "gmx.fr",
  "hotmail.com",
  "hotmail.fr",
  "icloud.com",
  "laposte.net",
  "live.fr",
  "mailo.com",
  "msn.com",
  "neuf.fr",
  "numericable.fr",
  "orange.fr",
  "outlook.com",
  "outlook.fr",
  "proton.me",
  "protonmail.com",
  "sfr.fr",
  "wanadoo.fr",
  "yahoo.com",
  "yahoo.fr",
  "exemple.fr",
]);

const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

const hostOf = (website: string): string | undefined => {
  try {
    return new URL(website).hostname.replace(/^www\./, "");
  } catch {
    return undefined;
  }
};

/** What an organisation is known by on the network. */
export type Traces = { contact?: { email: string } | undefined; website?: string | undefined };

/**
 * Whether an address is of the organisation's own domain, that of its contact or of its site: a sign for those who
 * decide, never a proof. `public`: a provider open to anybody, which says nothing.
 */
export const compareDomain = (email: string, { contact, website }: Traces): "same" | "other" | "public" => {
  const domain = domainOf(email);
  if (publicProviders.has(domain)) return "public";
  const own = [contact && domainOf(contact.email), website && hostOf(website)].filter(
    (known) => known && !publicProviders.has(known),
  );
  return own.some(
    (known) => known && (domain === known || domain.endsWith(`.${known}`) || known.endsWith(`.${domain}`)),
  )
    ? "same"
    : "other";
};
