import { Link } from "../components/basics/Link.tsx";

const steps = [
  {
    title: "Avant",
    text: "Vous dites qui vous aimeriez rencontrer et quand vous êtes libre. Nous choisissons les rendez-vous, et disons pourquoi.",
  },
  {
    title: "Le jour même",
    text: "Un programme à votre nom, de table en table. Quelques minutes par rendez-vous, et des pauses.",
  },
  {
    title: "Après",
    text: "Nous demandons aux deux côtés ce qu’il en advient, et aidons jusqu’au marché signé.",
  },
] as const;

/** What taking part is like, for who has never come. */
export const HowItGoes = () => (
  <section className="no-print">
    <h2 className="text-h2">Comment cela se passe</h2>
    <ol className="mt-4 grid gap-6 md:grid-cols-3">
      {steps.map(({ title, text }) => (
        <li key={title} className="border-t-3 border-brique pt-3">
          <h3 className="text-h3">{title}</h3>
          <p className="mt-1 text-ink-soft">{text}</p>
        </li>
      ))}
    </ol>
    <p className="mt-4">
      <Link to="/guide/$sujet" params={{ sujet: "rencontre" }}>
        Une rencontre en détail
      </Link>
    </p>
  </section>
);
