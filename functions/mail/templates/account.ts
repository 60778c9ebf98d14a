import { dayText } from "../../../shared/dates.ts";
import { action, paragraph, type Template } from "./mail-document.ts";

export const signIn: Template<"sign-in"> = ({ linkId, withDraft }, links) => ({
  subject: withDraft ? "Votre intention d’achat vous attend" : "Votre lien de connexion",
  preview: "Valable 15 minutes, une seule fois.",
  blocks: [
    paragraph(
      withDraft
        ? "Vous avez écrit une intention d’achat sur Rencontres solidaires. Connectez-vous avec ce lien, sur l’appareil de votre choix : il reste à dire pour quelle organisation, puis à l’envoyer."
        : "Voici le lien que vous avez demandé pour vous connecter à Rencontres solidaires.",
    ),
    action(withDraft ? "Me connecter et reprendre" : "Me connecter", links.signIn(linkId)),
    paragraph("Il est valable 15 minutes et ne sert qu’une fois. S’il a expiré, demandez-en un nouveau."),
    paragraph(
      "Vous n’avez rien demandé ? Ignorez ce message : sans ce lien, personne ne peut se connecter à votre place.",
    ),
  ],
  why: `Vous recevez ce message parce que cette adresse a été saisie sur la page ${withDraft ? "d’une intention d’achat" : "de connexion"}.`,
});

export const membershipRequested: Template<"membership-requested"> = (content, links) => ({
  subject: `Demande pour rejoindre ${content.organisationName}`,
  preview: `${content.email} demande à parler au nom de ${content.organisationName}.`,
  blocks: [
    paragraph(`${content.email} demande à rejoindre ${content.organisationName} sur Rencontres solidaires.`),
    paragraph(
      "Acceptez seulement si vous connaissez cette personne : elle pourra modifier la fiche, déposer des demandes et voir vos rendez-vous.",
    ),
    action("Examiner la demande", links.ownSpace),
  ],
  why: `Vous recevez ce message parce que vous êtes membre de ${content.organisationName}.`,
});

export const membershipApproved: Template<"membership-approved"> = (content, links) => ({
  subject: `Vous avez rejoint ${content.organisationName}`,
  preview: "Votre demande est acceptée.",
  blocks: [
    paragraph(`Votre demande est acceptée : vous parlez désormais au nom de ${content.organisationName}.`),
    action("Ouvrir mon espace", links.ownSpace),
  ],
  why: `Vous recevez ce message parce que vous avez demandé à rejoindre ${content.organisationName}.`,
});

export const membershipRefused: Template<"membership-refused"> = (content, links) => ({
  subject: `Votre demande pour rejoindre ${content.organisationName}`,
  preview: "Elle n’a pas été acceptée.",
  blocks: [
    paragraph(`Votre demande pour parler au nom de ${content.organisationName} n’a pas été acceptée.`),
    { type: "quote", label: "Motif", text: content.reason },
    paragraph("Vous pouvez la refaire en disant mieux qui vous êtes."),
    action("Ouvrir mon espace", links.ownSpace),
  ],
  why: `Vous recevez ce message parce que vous avez demandé à rejoindre ${content.organisationName}.`,
});

export const membershipOffered: Template<"membership-offered"> = (content, links) => ({
  subject: `${content.organisationName} vous invite`,
  preview: `Pour parler au nom de ${content.organisationName} sur Rencontres solidaires.`,
  blocks: [
    paragraph(
      `${content.organisationName} vous invite à parler en son nom sur Rencontres solidaires : tenir sa page, préparer les rencontres, répondre aux suites.`,
    ),
    paragraph(
      "Connectez-vous avec cette adresse, sans mot de passe : l’invitation vous attend dans votre espace, pendant trente jours. Sans réponse de votre part, rien ne se passe.",
    ),
    action("Voir l’invitation", links.ownSpace),
  ],
  why: `Vous recevez ce message parce que ${content.organisationName} a donné cette adresse pour vous inviter.`,
});

export const erasureAnnounced: Template<"erasure-announced"> = (content, links) => ({
  subject: "Vos coordonnées vont être effacées",
  preview: `Le ${dayText(content.erasedOn)}, sauf si vous vous connectez d’ici là.`,
  blocks: [
    paragraph(
      `Nous n’avons pas eu de vos nouvelles depuis près de trois ans sur Rencontres solidaires. Le ${dayText(content.erasedOn)}, votre nom, cette adresse et votre téléphone y seront effacés, avec votre compte si vous en avez un.`,
    ),
    paragraph(
      "Vous voulez rester en contact ? Connectez-vous avec cette adresse, sans mot de passe, avant cette date. Sinon, vous n’avez rien à faire.",
    ),
    action("Ouvrir mon espace", links.ownSpace),
  ],
  why: "Vous recevez ce message parce que cette adresse est conservée sur Rencontres solidaires.",
});
