import addressparser from "nodemailer/lib/addressparser";

/** `Name <address>` in its two parts; the name falls back on the address. Throws where there is no address. */
export const parseAddress = (text: string): { name: string; email: string } => {
  const [parsed] = addressparser(text, { flatten: true });
  if (!parsed?.address) throw new Error(`No address in « ${text} »`);
  return { name: parsed.name || parsed.address, email: parsed.address };
};

/** `name@domain` → `domain`. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1);
