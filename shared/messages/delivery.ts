/**
 * Why no mail tells of a message: the address does not want such mails, does not take any (it bounced, or its holder
 * complained), or is not known.
 */
export const refusals = ["unsubscribed", "refused", "noAddress"] as const;
export type Refusal = (typeof refusals)[number];

/** What became of a message: its mail is on its way, left, came back, or was not written. */
export const deliveries = ["waiting", "notified", "returned", ...refusals] as const;
export type Delivery = (typeof deliveries)[number];

const staff = "l’équipe de TME est prévenue et prend le relais";

const toMember: Record<Delivery, (name: string) => string> = {
  waiting: (name) => `Votre message est dans la messagerie de ${name}, qu’un courriel prévient.`,
  notified: (name) => `Dans la messagerie de ${name}, avec un avis par courriel.`,
  returned: (name) => `Dans la messagerie de ${name} ; le courriel qui l’en prévenait n’est pas arrivé.`,
  unsubscribed: (name) =>
    `Votre message est dans la messagerie de ${name}. Cette organisation ne reçoit plus d’avis par courriel : elle le lira en ouvrant son espace.`,
  refused: (name) =>
    `Votre message est dans la messagerie de ${name}. Son adresse refuse nos courriels : cette organisation le lira en ouvrant son espace.`,
  noAddress: (name) =>
    `Votre message est dans la messagerie de ${name}. Nous n’avons pas d’adresse où l’en prévenir : cette organisation le lira en ouvrant son espace.`,
};

const toNobody: Record<Delivery, (name: string) => string> = {
  waiting: (name) => `Votre message part vers ${name} par courriel ; on peut y répondre sans compte.`,
  notified: (name) => `Envoyé à ${name} par courriel ; on peut y répondre sans compte.`,
  returned: (name) => `Le courriel n’est pas arrivé, et ${name} n’a pas encore de compte : ${staff}.`,
  unsubscribed: (name) =>
    `${name} n’a pas encore de compte et ne reçoit plus d’avis par courriel : votre message est gardé, ${staff}.`,
  refused: (name) =>
    `${name} n’a pas encore de compte et son adresse refuse nos courriels : votre message est gardé, ${staff}.`,
  noAddress: (name) =>
    `${name} n’a pas encore de compte et nous n’avons pas son adresse : votre message est gardé, ${staff}.`,
};

/** What staff read where a notice still cannot leave. */
export const whyUnreachable: Record<Refusal, string> = {
  noAddress: "Cette organisation n’a pas encore d’adresse : donnez-lui un contact, puis recommencez.",
  unsubscribed:
    "Ce contact ne veut plus d’avis par courriel : appelez-le, ou donnez un autre contact à l’organisation.",
  refused: "L’adresse de ce contact refuse nos courriels : corrigez-la, ou débloquez-la dans « Courriels ».",
};

/** What the sender reads below a message: where it is, and how the other side learns of it. */
export const deliveryText = (delivery: Delivery, name: string, hasAccount: boolean): string =>
  (hasAccount ? toMember : toNobody)[delivery](name);
