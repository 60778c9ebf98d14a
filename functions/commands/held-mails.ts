import { count } from "../../shared/text/count.ts";
import { holdMails, releaseMails } from "../mail/outbox/hold-mails.ts";
import { type Command, operator } from "./command.ts";

/** What becomes of mails that waited in a copy. */
export const heldText = (held: number): string =>
  `${count(held, "courriel attendait et est retenu", "courriels attendaient et sont retenus")} : peut-être partis depuis la copie. L’équipe les règle dans les envois, ou « tme release-mails » les fait tous partir.`;

export const holdMailsCommand: Command = {
  usage:
    "hold-mails\n  Retient les courriels qui attendent : à lancer sur une base restaurée, avant le serveur.",
  async run(deps, _args, print) {
    const held = await holdMails(deps, operator);
    print(held > 0 ? heldText(held) : "Aucun courriel n’attendait.");
    return 0;
  },
};

export const releaseMailsCommand: Command = {
  usage: "release-mails\n  Fait partir les courriels retenus après une reprise.",
  async run(deps, _args, print) {
    const released = await releaseMails(deps, operator);
    print(
      released > 0
        ? `${count(released, "courriel retenu va partir", "courriels retenus vont partir")}.`
        : "Aucun courriel n’était retenu.",
    );
    return 0;
  },
};
