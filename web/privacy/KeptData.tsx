import { emailText } from "../../shared/fields/email-text.ts";
import { dayText } from "../../shared/time/dates.ts";
import { PhoneLink } from "../components/basics/Reach.tsx";
import { count } from "../platform/format.ts";
import type { PersonalData } from "./queries.ts";

const places: Record<string, string> = {
  supplier: "Contact de la fiche",
  buyer: "Contact de l’organisation",
  registration: "Contact de l’inscription de",
};

const statuses: Record<string, string> = {
  approved: "vous parlez pour elle",
  requested: "demande en cours",
  refused: "demande refusée",
};

/** What is kept of a person, in words. */
export const KeptData = ({ data }: { data: PersonalData }) => (
  <dl className="space-y-5">
    <div>
      <dt className="font-semibold">Compte</dt>
      <dd>
        <span className="break-all">{emailText(data.email)}</span>
        {data.account ? `, créé le ${dayText(data.account.createdAt)}` : ", sans compte"}
        {data.account?.staff && ", membre de l’équipe"}
      </dd>
    </div>
    <div>
      <dt className="font-semibold">Organisations</dt>
      <dd>
        {data.memberships.length === 0 ? (
          "Aucune"
        ) : (
          <ul className="list-disc pl-5">
            {data.memberships.map(({ organisationId, organisationName, status }) => (
              <li key={organisationId}>
                {organisationName} : {statuses[status] ?? status}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
    <div>
      <dt className="font-semibold">Coordonnées</dt>
      <dd>
        {data.contacts.length === 0 ? (
          "Aucune"
        ) : (
          <ul className="list-disc pl-5">
            {data.contacts.map(({ of, id, name, contact }) => (
              <li key={id}>
                {places[of] ?? of} {name} : {contact.name}
                {contact.phone && (
                  <>
                    , <PhoneLink phone={contact.phone} />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
    <div>
      <dt className="font-semibold">Courriels</dt>
      <dd>{count(data.mails.length, "courriel")} de moins de trois ans.</dd>
    </div>
    <div>
      <dt className="font-semibold">Messagerie</dt>
      <dd>
        {count(
          data.conversations.flatMap(({ messages }) => messages).length,
          "message écrit",
          "messages écrits",
        )}{" "}
        dans {count(data.conversations.length, "échange")}.
      </dd>
    </div>
    {data.lastContact && (
      <div>
        <dt className="font-semibold">Dernier contact</dt>
        <dd>
          Le {dayText(data.lastContact.day)}. Sans nouvelle, tout cela est effacé le{" "}
          {dayText(data.lastContact.erasedOn)}.
        </dd>
      </div>
    )}
  </dl>
);
