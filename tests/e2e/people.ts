import type { Visit } from "./browser.ts";

/** The address in a mail that begins like this; the mail is the last one received by that person. */
export const mailedLink = async ({ context }: Visit, to: string, path: string): Promise<string> => {
  const read = async () => {
    const list = await context.request.get(`/api/mailbox?to=${encodeURIComponent(to)}`);
    const { items } = (await list.json()) as { items: { id: string }[] };
    for (const { id } of items) {
      const { text } = (await (await context.request.get(`/api/mailbox/${id}`)).json()) as { text: string };
      const found = text.match(new RegExp(`https?://[^\\s]+(${path}[^\\s>)]+)`))?.[1];
      if (found) return found;
    }
    return undefined;
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    const link = await read();
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${to} with a link to ${path}`);
};

/** Opens a session as somebody would: asks for a link, opens it, presses the button. */
export const signIn = async (visit: Visit, email: string): Promise<void> => {
  const { page, context } = visit;
  await context.request.post("/api/auth/links", { data: { email } });
  await page.goto(await mailedLink(visit, email, "/connexion/"));
  await page.getByRole("button", { name: "Ouvrir ma session" }).click();
  await page.waitForURL(/mon-espace|equipe/);
};
