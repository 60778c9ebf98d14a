import type { Visit } from "./browser.ts";

/** The address that begins like this in the last mail received by that person that has one. */
const linkNow = async ({ context }: Visit, to: string, path: string): Promise<string | undefined> => {
  const list = await context.request.get(`/api/mailbox?to=${encodeURIComponent(to)}`);
  const { items } = (await list.json()) as { items: { id: string }[] };
  for (const { id } of items) {
    const { text } = (await (await context.request.get(`/api/mailbox/${id}`)).json()) as { text: string };
    const found = text.match(new RegExp(`https?://[^\\s]+(${path}[^\\s>)]+)`))?.[1];
    if (found) return found;
  }
  return undefined;
};

/** That address, once a mail with another than `before` has come. */
export const mailedLink = async (
  visit: Visit,
  to: string,
  path: string,
  before?: string,
): Promise<string> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    const link = await linkNow(visit, to, path);
    if (link && link !== before) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${to} with a link to ${path}`);
};

/** Opens a session as somebody would: asks for a link, opens it, presses the button. */
export const signIn = async (visit: Visit, email: string): Promise<void> => {
  const { page, context } = visit;
  const before = await linkNow(visit, email, "/connexion/");
  await context.request.post("/api/auth/links", { data: { email } });
  await page.goto(await mailedLink(visit, email, "/connexion/", before));
  await page.getByRole("button", { name: "Ouvrir ma session" }).click();
  await page.waitForURL(/mon-espace|equipe/);
};
