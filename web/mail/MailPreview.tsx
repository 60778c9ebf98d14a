import { hourText } from "../../shared/dates.ts";
import { buttonClass } from "../components/Button.tsx";
import type { MailView } from "./queries.ts";

type Block = MailView["blocks"][number];
type Meeting = Extract<Block, { type: "meetings" }>["meetings"][number];

const When = ({ slot, table }: Meeting) => (
  <>
    {slot && `${hourText(slot.start)} – ${hourText(slot.end)}`}
    {table !== undefined && <span className="block text-small text-ink-soft">table {table}</span>}
  </>
);

const Meetings = ({ title, meetings }: Extract<Block, { type: "meetings" }>) => (
  <table className="w-full text-small">
    <caption className="mb-2 text-left font-semibold">{title}</caption>
    <tbody>
      {meetings.map((meeting) => (
        <tr key={meeting.id} className="border-t border-line align-top">
          <td className="py-2 pr-4 whitespace-nowrap">
            <When {...meeting} />
          </td>
          <td className="py-2">
            <span className="font-semibold">{meeting.counterpart.organisationName}</span>
            {meeting.intents.map(({ title: subject }) => (
              <span key={subject} className="block text-ink-soft">
                {subject}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const BlockView = ({ block }: { block: Block }) => {
  switch (block.type) {
    case "paragraph":
      return <p className="whitespace-pre-line">{block.text}</p>;
    case "facts":
      return (
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
          {block.facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="max-sm:mb-2">{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "quote":
      return (
        <figure className="rounded border-l-4 border-violette bg-violette-wash p-4">
          <figcaption className="text-small font-semibold">{block.label}</figcaption>
          <blockquote className="mt-1 whitespace-pre-line">{block.text}</blockquote>
        </figure>
      );
    case "list":
      return (
        <div>
          <p className="font-semibold">{block.title}</p>
          <ul className="mt-1 list-disc pl-5">
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      );
    case "meetings":
      return <Meetings {...block} />;
    case "action":
      return <p className={`${buttonClass("main")} cursor-default`}>{block.label}</p>;
  }
};

/** A mail as its reader has it, drawn from its parts; its button leads nowhere here. */
export const MailPreview = ({ subject, blocks, why }: Pick<MailView, "subject" | "blocks" | "why">) => (
  <article aria-label="Aperçu du courriel" className="rounded bg-paper p-3 sm:p-5">
    <p className="mb-3 font-title font-bold text-violette">Rencontres solidaires</p>
    <div className="space-y-4 rounded-large border border-line bg-surface p-4 sm:p-6">
      <p className="font-title text-h3 font-semibold">{subject}</p>
      <p>Bonjour,</p>
      {blocks.map((block) => (
        <BlockView key={JSON.stringify(block)} block={block} />
      ))}
      <p>L’équipe de Toulouse Métropole Emploi</p>
    </div>
    <p className="mt-3 text-small text-ink-soft">{why}</p>
  </article>
);
