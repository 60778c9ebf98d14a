import type { ErrorCode } from "./errors.ts";

type Details = Record<string, string | number>;

/** One French sentence per error code, shown to the user unchanged: what happened, and what to do. */
export const errorMessages: Record<ErrorCode, (details: Details) => string> = {
  "account.limited": () => "Trop de demandes en peu de temps. Attendez quelques minutes, puis recommencez.",
  "account.linkExpired": () =>
    "Ce lien a expiré : il valait 15 minutes. Demandez-en un nouveau, ce que vous avez écrit vous attend.",
  "account.notFound": () => "Ce compte n’existe pas.",
  "account.signedOut": () => "Connectez-vous pour continuer.",
  "account.tokenInvalid": () => "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.",
  "adjustment.conflict": ({ conflict }) => String(conflict ?? "Cet ajustement en contredit un autre."),
  "adjustment.notFound": () => "Cet ajustement n’existe pas ou a déjà été annulé.",
  "buyer.exists": () =>
    "Une organisation porte déjà ce SIRET. Demandez à la rejoindre : l’un de ses membres ou l’équipe vous répondra.",
  "buyer.notFound": () => "Cet acheteur n’existe pas.",
  "clause.notFollowed": () =>
    "La clause de ce marché n’est pas suivie. Donnez d’abord son numéro, son article et ses heures.",
  "clause.numberTaken": () => "Un autre marché suivi porte déjà ce numéro et ce lot.",
  "company.exists": () => "Une entreprise porte déjà ce SIRET. Cherchez-la par son nom.",
  "company.notFound": () => "Cette entreprise n’existe pas.",
  "contract.notFound": () => "Ce marché n’existe pas.",
  "contract.numberTaken": () => "Un autre marché du même acheteur porte déjà ce numéro.",
  "conversation.closed": () =>
    "Cet échange est clos : il n’y a pas eu de message depuis six mois, ou il est devenu trop long.",
  "conversation.notFound": () => "Ce lien n’est pas valable. Ouvrez-le depuis le dernier message reçu.",
  "cursor.invalid": () => "La suite de cette liste n’est plus valable. Reprenez-la au début.",
  "employment.notFound": () => "Ce contrat de travail n’existe pas.",
  "file.empty": () =>
    "Ce fichier est vide. Choisissez-le de nouveau, une fois enregistré ou téléchargé en entier.",
  "file.gone": () =>
    "Ce fichier n’est plus gardé : aucun justificatif enregistré ne le nommait. Joignez-le de nouveau.",
  "file.notFound": () => "Ce fichier n’existe pas.",
  "file.tooLarge": () =>
    "Ce fichier dépasse 4 Mo. N’en gardez que les pages utiles, ou numérisez-le en noir et blanc, à 150 points par pouce.",
  "file.type": ({ words }) =>
    String(
      words ??
        "Ce fichier n’est ni un PDF, ni une image JPEG ou PNG. Enregistrez-le dans l’un de ces formats.",
    ),
  "file.unavailable": () =>
    "Les fichiers ne peuvent pas être reçus ici pour l’instant. Envoyez-le à l’équipe par courriel.",
  "followUp.closed": () => "Ce point d’étape est clos. Merci : l’équipe reste à votre écoute.",
  "followUp.notFound": () => "Ce lien n’est pas valable. Ouvrez-le depuis le dernier message reçu.",
  "followUp.wrongStatus": () =>
    "Ce point d’étape ne se relance plus : il est répondu, clos, ou déjà relancé deux fois.",
  "identity.notFound": () =>
    "L’identité de cette personne n’est pas enregistrée, ou elle a été effacée à sa date.",
  "intent.incomplete": () => "Cette intention d’achat est incomplète. Corrigez les champs signalés.",
  "intent.notFound": () => "Cette intention d’achat n’existe pas.",
  "intent.wrongStatus": () =>
    "L’état de cette intention d’achat ne permet pas cette action. Rechargez la page pour voir où elle en est.",
  "letter.alreadySent": () =>
    "Cette lettre a déjà été envoyée pour ce même état du marché. Confirmez pour l’envoyer une seconde fois.",
  "letter.notFound": () => "Ce lien n’est pas valable. Ouvrez-le depuis le courriel reçu.",
  "letter.notReady": () =>
    "Cette lettre ne correspond pas à l’état du marché : une relance va à un marché en retard, une attestation à un marché terminé.",
  "mail.expired": () =>
    "Ce message n’a plus d’utilité : son lien ou sa date est passé. Il ne peut pas être renvoyé.",
  "mail.notFound": () => "Ce message n’existe pas.",
  "mail.wrongStatus": () =>
    "L’état de ce message ne permet pas cette action. Rechargez la page pour voir où il en est.",
  "meeting.notFound": () => "Ce rendez-vous n’existe pas.",
  "meeting.wrongStatus": () =>
    "L’état de ce rendez-vous ou de sa rencontre ne permet pas cette action. Rechargez la page pour voir où ils en sont.",
  "membership.exists": () => "Cette personne parle déjà pour l’organisation.",
  "membership.notFound": () => "Cette demande d’adhésion n’existe pas.",
  "membership.wrongStatus": () => "Cette demande a déjà reçu une réponse.",
  "message.unreachable": ({ why }) => String(why ?? "Aucune adresse ne reçoit nos courriels."),
  "operation.exists": () => "Une opération porte déjà ce nom.",
  "operation.notFound": () => "Cette opération n’existe pas.",
  "participant.notEligible": ({ why }) =>
    String(why ?? "L’éligibilité de cette personne n’est pas vérifiée."),
  "participant.notFound": () => "Cette personne n’existe pas, ou plus, dans les dossiers.",
  "participant.wrongStatus": () =>
    "Ce n’est plus possible pour cette personne : quelqu’un l’a fait entre-temps. Rechargez la page.",
  "planning.invalid": () => "Le problème de planification est mal formé. Corrigez les champs signalés.",
  "registration.exists": () =>
    "Cette organisation est déjà inscrite à cette rencontre. Modifiez son inscription si besoin.",
  "registration.invalid": () => "Cette inscription ne convient pas. Corrigez les champs signalés.",
  "registration.notFound": () => "Cette inscription n’existe pas.",
  "registration.wrongStatus": () =>
    "L’état de cette inscription ne permet pas cette action. Rechargez la page pour voir où elle en est.",
  "rencontre.notFound": () => "Cette rencontre n’existe pas.",
  "rencontre.publishing": () =>
    "Le plan de cette rencontre est en cours de publication. Réessayez dans quelques instants.",
  "rencontre.wrongStatus": () =>
    "L’état de cette rencontre ne permet pas cette action. Rechargez la page pour voir où elle en est.",
  "request.crossSite": () => "Cette demande vient d’un autre site : elle a été refusée.",
  "request.forbidden": () => "Vous n’avez pas le droit de faire cela.",
  "request.invalid": ({ words }) =>
    String(words ?? "La demande est mal remplie. Corrigez les champs signalés."),
  "request.keyReused": () =>
    "Un premier envoi de cette saisie est déjà enregistré, avec un autre contenu. Retrouvez-le dans votre liste pour le modifier ; envoyez de nouveau pour en créer un autre.",
  "request.notFound": () => "Cette adresse n’existe pas.",
  "request.preconditionRequired": () =>
    "Nous ne savons pas de quelle version vous partez. Rechargez la page, puis reprenez votre modification.",
  "request.tooLarge": () => "La demande est trop volumineuse.",
  "request.unsupportedMediaType": () =>
    "Ce que vous avez envoyé n’est pas dans un format que nous lisons. Rechargez la page, puis recommencez.",
  "round.inProgress": () =>
    "Une ronde est déjà en cours de calcul ou de publication. Attendez qu’elle soit finie.",
  "round.notFound": () => "Cette ronde n’existe pas.",
  "round.notNewest": () => "Une ronde plus récente existe : publiez celle-là, ou relancez un calcul.",
  "round.ofDay": () =>
    "Cette ronde adapte la journée en cours : elle ne s’ajuste pas. Demandez une autre replanification.",
  "round.outdated": () =>
    "Un autre créneau a commencé depuis ce calcul. Demandez-le de nouveau pour partir de la journée où elle en est.",
  "round.wrongStatus": () =>
    "L’état de cette ronde ne permet pas cette action. Rechargez la page pour voir où elle en est.",
  "server.error": ({ reference }) =>
    `Une erreur est survenue de notre côté. Réessayez ; si elle persiste, signalez-nous la référence ${reference}.`,
  "settings.familyGone": () =>
    "Une famille d’achats ne disparaît pas : des fiches et des intentions la citent. Retirez-la de la liste proposée.",
  "settings.inForce": () =>
    "Une règle déjà en vigueur ne s’efface pas : ajoutez une ligne qui la remplace à partir d’une date.",
  "statement.hiresWaiting": () =>
    "Une embauche annoncée attend votre décision : acceptez-la ou refusez-la d’abord.",
  "statement.linkExpired": () =>
    "Ce lien n’est plus valable. L’équipe peut vous en envoyer un autre : écrivez-lui, ou appelez-la.",
  "statement.noAddress": () =>
    "Cette entreprise n’a pas d’adresse électronique. Ajoutez-la sur sa page, puis envoyez le lien.",
  "statement.notFound": () => "Ce relevé d’heures n’existe pas, ou son lien est incomplet.",
  "statement.wrongStatus": () =>
    "L’état de ce relevé ne permet pas cette action. Rechargez la page pour voir où il en est.",
  "situation.closed": () => "Cette question est close. Merci : si la situation a changé, écrivez à l’équipe.",
  "situation.notFound": () => "Ce lien n’est pas valable. Ouvrez-le depuis le dernier message reçu.",
  "supplier.exists": () =>
    "Un fournisseur porte déjà ce SIRET. Demandez à rejoindre sa fiche : l’un de ses membres ou l’équipe vous répondra.",
  "supplier.incomplete": () => "Cette fiche est incomplète. Corrigez les champs signalés.",
  "supplier.notFound": () => "Ce fournisseur n’existe pas.",
  "supplier.proofMissing": () =>
    "Chaque type de structure déclaré doit avoir un justificatif en cours de validité avant la publication.",
  "supplier.proposalNotFound": () =>
    "Cette proposition n’attend plus : elle a été traitée, ou une liste plus récente l’a remplacée. Rechargez la page.",
  "supplier.wrongStatus": () =>
    "L’état de cette fiche ne permet pas cette action. Rechargez la page pour voir où elle en est.",
  "table.busy": () => "Le service est momentanément surchargé. Réessayez dans un instant.",
  "table.limit": () => "Cet enregistrement est trop volumineux.",
  "version.conflict": () =>
    "Quelqu’un a modifié cet élément entre-temps. Rechargez la page avant de reprendre votre modification.",
};
