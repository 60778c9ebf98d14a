import { beforeEach } from "vitest";
import { addressHash } from "../functions/platform/addresses.ts";
import { signToken } from "../functions/platform/tokens.ts";
import { intentSchema } from "../shared/intents/schema.ts";
import { type ConversationView, conversationViewSchema, type InboxLine } from "../shared/messages/schema.ts";
import { supplierSchema } from "../shared/suppliers/schema.ts";
import { aBuyer, anIntent, aSiret, aSupplier } from "./builders.ts";
import { type Client, type TestApp, testApp } from "./test-app.ts";

/** A buyer with an intent, and a supplier online: anew for each test. */
export let app: TestApp;
export let staff: Client;
export let buyer: Client;
export let supplier: Client;
export let buyerId: string;
let intentId: string;
export let supplierId: string;

export const contactEmail = "contact@jardins.exemple.fr";
export const text = "Bonjour, intervenez-vous le samedi ?";

beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  buyer = await app.signIn("achats@valmontes.exemple.fr");
  supplier = await app.signIn("camille@jardins.exemple.fr");
  buyerId = ((await buyer.post("/buyers", aBuyer())).body as { id: string }).id;
  intentId = (await buyer.post("/intents", { ...anIntent(), buyerId })).as(intentSchema).id;
  await buyer.post(`/intents/${intentId}/submission`);
  const contact = { name: "Camille Martin", email: contactEmail };
  supplierId = (await supplier.post("/suppliers", aSupplier({ siret: aSiret(1), contact }))).as(
    supplierSchema,
  ).id;
  await supplier.post(`/suppliers/${supplierId}/submission`);
  await staff.post(`/suppliers/${supplierId}/publication`);
});

export const write = async (said = text, to = supplierId): Promise<ConversationView> => {
  app.clock.advance(1);
  const answer = await buyer.post(`/intents/${intentId}/messages`, { supplierId: to, text: said });
  return answer.as(conversationViewSchema);
};
export const inbox = async (client: Client, organisationId: string, query = "") =>
  (await client.get(`/conversations?organisationId=${organisationId}${query}`)).body as {
    items: InboxLine[];
    cursor?: string;
  };
export const unread = async (client: Client) =>
  ((await client.get("/conversations/unread")).body as { count: number }).count;
export const read = async (client: Client, { id, messages }: ConversationView) =>
  client.request("PUT", `/conversations/${id}/read`, { readUntil: messages.at(-1)?.at });
export const unsubscribe = (email: string) =>
  app.visitor.post(
    `/mails/unsubscribe/${signToken(app.deps.config.secret, "unsubscribe", `${addressHash(email)}.messages`)}`,
  );
export const deliveries = async (client: Client, id: string) => {
  const view = (await client.get(`/conversations/${id}`)).as(conversationViewSchema);
  return { hasAccount: view.otherHasAccount, last: view.messages.at(-1)?.delivery };
};
