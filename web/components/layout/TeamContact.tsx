import { useContact } from "../../platform/contact.ts";
import { Link } from "../basics/Link.tsx";
import { MailLink, PhoneLink } from "../basics/Reach.tsx";

/** « écrivez à … ou appelez le … », in a sentence; where the team has not said how, the legal notice. */
export const TeamContact = () => {
  const contact = useContact();
  if (!contact?.email && !contact?.phone)
    return (
      <>
        adressez-vous à l’équipe de Toulouse Métropole Emploi (voir les{" "}
        <Link to="/mentions-legales">mentions légales</Link>)
      </>
    );
  return (
    <>
      {contact.email && (
        <>
          écrivez à <MailLink email={contact.email} />
        </>
      )}
      {contact.email && contact.phone && " ou "}
      {contact.phone && (
        <>
          appelez le <PhoneLink phone={contact.phone} />
        </>
      )}
    </>
  );
};

/** Said where a page needs scripts and there are none. */
export const NeedsScripts = () => (
  <noscript>
    <p className="mb-8 max-w-measure rounded border-l-4 border-amber bg-amber-wash p-5">
      Ce formulaire a besoin de JavaScript, que votre navigateur n’exécute pas. Pour faire la même chose
      autrement, <TeamContact />.
    </p>
  </noscript>
);
