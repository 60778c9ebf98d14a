import { useState } from "react";
import { Tabs } from "../components/basics/Tabs.tsx";
import { MailFrame } from "./MailFrame.tsx";

type MailFormsProps = { subject: string; html: string; text: string };

/** A mail in the two forms that it leaves in: laid out, and as text. */
export const MailForms = ({ subject, html, text }: MailFormsProps) => {
  const [form, setForm] = useState("page");
  return (
    <Tabs
      label="Forme du courriel"
      selected={form}
      onSelect={setForm}
      items={[
        {
          id: "page",
          label: "Mis en page",
          content: <MailFrame key={html} title={`Courriel : ${subject}`} html={html} />,
        },
        {
          id: "texte",
          label: "En texte",
          content: (
            <pre className="rounded border border-line bg-paper p-4 font-sans text-small whitespace-pre-wrap">
              {text}
            </pre>
          ),
        },
      ]}
    />
  );
};
