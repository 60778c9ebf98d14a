import type { Condition } from "../../shared/law/eligibility-schema.ts";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import { Article } from "./Article.tsx";

const verdicts: Record<`${boolean | null}`, { tone: Tone; label: string }> = {
  true: { tone: "good", label: "Rempli" },
  false: { tone: "bad", label: "Non rempli" },
  null: { tone: "warning", label: "À vérifier" },
};

/** What a way of buying asks for, each condition with what is known of it and its article. */
export const Conditions = ({ conditions }: { conditions: readonly Condition[] }) => (
  <ul className="space-y-2">
    {conditions.map(({ text, article, met }) => (
      <li key={text} className="grid gap-x-3 gap-y-1 text-small sm:grid-cols-[7.5rem_1fr]">
        <span>
          <StatusBadge {...verdicts[`${met}`]} />
        </span>
        <span>
          {text} <Article of={article} />
        </span>
      </li>
    ))}
  </ul>
);
