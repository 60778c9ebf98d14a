/**
 * Public mail providers, whose addresses do not show where a person works; the last one is the
 * demonstration's.
 */
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

/** The fields of an organisation that show its domain. */
export type Traces = { contact?: { email: string } | undefined; website?: string | undefined };

/**
 * Whether an address is of the organisation's own domain, that of its contact or of its site: a hint for
 * those who decide, never a proof. `public`: a provider open to anybody, which shows nothing.
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
