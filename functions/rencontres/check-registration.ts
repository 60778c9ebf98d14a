import { AppError, errorsOf, type FieldError } from "../../shared/errors/errors.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import type { People, RegistrationInput, Rencontre, Side } from "../../shared/rencontres/schema.ts";
import { supplierSets } from "../../shared/suppliers/lifecycle.ts";
import { count } from "../../shared/text/count.ts";
import { buyerDocuments, getBuyer, getBuyerErrors } from "../buyers/repository.ts";
import { intentDocuments } from "../intents/repository.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { buyerKey } from "../platform/db/keys/buyers.ts";
import { intentKey } from "../platform/db/keys/intents.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { getSupplier, getSupplierErrors, supplierDocuments } from "../suppliers/repository.ts";

/** What a checked registration refers to. */
export type CheckedRegistration = { side: Side; organisationName: string; intents: Intent[] };

const refusal = (path: string, code: string, message: string): FieldError => ({ path, code, message });

const badIntents = (input: RegistrationInput, side: Side, known: readonly Intent[]): FieldError[] => {
  if (side === "supplier")
    return input.intentIds.length === 0
      ? []
      : [refusal("intentIds", "side", "Intentions d’achat apportées : seul un acheteur en apporte.")];
  const own = new Map(known.filter((i) => i.buyerId === input.organisationId).map((i) => [i.id, i]));
  return input.intentIds.flatMap((id, i) => {
    const intent = own.get(id);
    const path = `intentIds[${i}]`;
    if (!intent)
      return [
        refusal(
          path,
          "unknown",
          "Intentions d’achat apportées : l’une d’elles n’est pas de cette organisation.",
        ),
      ];
    return intentSets.underWay.includes(intent.status)
      ? []
      : [
          refusal(
            path,
            "status",
            `Intentions d’achat apportées : « ${intent.title} » n’a pas été envoyée ou n’est plus d’actualité.`,
          ),
        ];
  });
};

const badSlots = (input: RegistrationInput, rencontre: Rencontre): FieldError[] => {
  const slots = new Set(rencontre.slots.map(({ id }) => id));
  const unknown = input.unavailableSlots.flatMap((id, i) =>
    slots.has(id)
      ? []
      : [refusal(`unavailableSlots[${i}]`, "unknown", `Créneaux indisponibles : « ${id} » n’existe pas.`)],
  );
  const { minMeetings = 0, maxMeetings = Number.POSITIVE_INFINITY } = input;
  return minMeetings > maxMeetings
    ? [
        ...unknown,
        refusal(
          "maxMeetings",
          "range",
          "Nombre maximal de rendez-vous : il ne peut pas être inférieur au nombre minimal.",
        ),
      ]
    : unknown;
};

/** Only buyers come with several people, each at a table of their own: there are no more of them than tables. */
export const badPeople = (
  { people }: People,
  { tables }: Pick<Rencontre, "tables">,
  side: Side,
): FieldError[] => {
  if (people > 1 && side === "supplier")
    return [refusal("people", "side", "Nombre de personnes : seul un acheteur peut tenir plusieurs tables.")];
  return people > tables
    ? [
        refusal(
          "people",
          "range",
          `Nombre de personnes : il n’y a que ${count(tables, "table", "tables")}, une par personne.`,
        ),
      ]
    : [];
};

/**
 * The named organisations that are not allowed: those of the same side, unknown ones, suppliers that are not
 * published.
 */
const badOrganisations = async (
  deps: Pick<Deps, "table">,
  input: RegistrationInput,
  side: Side,
): Promise<FieldError[]> => {
  const named = [...new Set([...input.wishes, ...input.vetoes])];
  const known =
    side === "buyer"
      ? (await getDocuments(deps.table, supplierDocuments, named.map(supplierKey))).filter(({ status }) =>
          supplierSets.known.includes(status),
        )
      : await getDocuments(deps.table, buyerDocuments, named.map(buyerKey));
  const ids = new Set(known.map(({ id }) => id));
  const other = side === "buyer" ? "un fournisseur de l’annuaire" : "un acheteur";
  const unknown = (path: "wishes" | "vetoes", label: string) =>
    input[path].flatMap((id, i) =>
      ids.has(id) ? [] : [refusal(`${path}[${i}]`, "unknown", `${label} : l’un d’eux n’est pas ${other}.`)],
    );
  const both = input.wishes.flatMap((id, i) =>
    input.vetoes.includes(id)
      ? [refusal(`wishes[${i}]`, "vetoed", "Souhaits : une organisation est à la fois souhaitée et refusée.")]
      : [],
  );
  return [...unknown("wishes", "Souhaits"), ...unknown("vetoes", "Refus"), ...both];
};

/** The side of an organisation, from the beginning of its id: one of neither is no organisation. */
const sideOf = (organisationId: string): Side => {
  if (organisationId.startsWith("sup_")) return "supplier";
  if (organisationId.startsWith("buy_")) return "buyer";
  throw new AppError("registration.invalid", {}, [
    refusal("organisationId", "unknown", "Organisation : aucune ne porte cet identifiant."),
  ]);
};

export const checkRegistrationErrors = errorsOf(getSupplierErrors, getBuyerErrors, "registration.invalid");

/**
 * Checks a registration against what it names: organisation, intents, organisations of the other side, slots.
 */
export const checkRegistration = async (
  deps: Pick<Deps, "table">,
  rencontre: Rencontre,
  input: RegistrationInput,
): Promise<CheckedRegistration> => {
  const side = sideOf(input.organisationId);
  const organisation =
    side === "supplier"
      ? await getSupplier(deps, input.organisationId)
      : await getBuyer(deps, input.organisationId);
  const offline = "kinds" in organisation && organisation.status !== "published";
  const intents = await getDocuments(deps.table, intentDocuments, input.intentIds.map(intentKey));
  const fields = [
    ...(offline
      ? [
          refusal(
            "organisationId",
            "notPublished",
            "Organisation : la fiche du fournisseur doit être en ligne dans l’annuaire.",
          ),
        ]
      : []),
    ...badIntents(input, side, intents),
    ...badSlots(input, rencontre),
    ...badPeople(input, rencontre, side),
    ...(await badOrganisations(deps, input, side)),
  ];
  if (fields.length > 0) throw new AppError("registration.invalid", {}, fields);
  return { side, organisationName: organisation.name, intents };
};
