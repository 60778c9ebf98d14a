import type { Match } from "./assess.ts";
import type { CategoryFit } from "./rules/covers-category.ts";
import type { WhyMeet } from "./world/why.ts";

/** How the supplier's activity answers the need. */
const answers: Record<CategoryFit, WhyMeet> = {
  exact: { buyer: "est celle que vous recherchez", supplier: "est celle qui est recherchée" },
  family: { buyer: "est du secteur que vous recherchez", supplier: "est du secteur recherché" },
  sector: { buyer: "couvre le secteur que vous recherchez", supplier: "couvre le secteur recherché" },
};

/** Who asked to meet, which counts more for people than anything else; undefined if nobody did. */
const askedBy = ({ byBuyer, bySupplier }: Match["facts"]["history"]): WhyMeet | undefined => {
  const both = "Vous avez tous deux souhaité vous rencontrer";
  const yours = "Vous avez souhaité ce rendez-vous";
  if (byBuyer && bySupplier) return { buyer: both, supplier: both };
  if (byBuyer) return { buyer: yours, supplier: "L’acheteur souhaite vous rencontrer" };
  if (bySupplier) return { buyer: "Le fournisseur souhaite vous rencontrer", supplier: yours };
  return undefined;
};

/**
 * The one reason that matters to each side, in its words: that somebody asked to meet, otherwise the activity and where it
 * is offered. What only the computation knows (CPV codes, how often somebody has met) is left out.
 */
export const whyMeet = ({ share, facts }: Pick<Match, "share" | "facts">): WhyMeet => {
  const { activity, labels, places, history } = facts;
  const asked = askedBy(history);
  if (asked)
    return {
      buyer: `${asked.buyer}, pour son activité « ${labels.own} ».`,
      supplier: `${asked.supplier}, pour votre activité « ${labels.own} ».`,
    };
  const covers = `zone couvre ${share < 1 ? "en partie " : ""}${places}`;
  const fit = answers[activity.fit];
  return {
    buyer: `Son activité « ${labels.own} » ${fit.buyer}, et sa ${covers}.`,
    supplier: `Votre activité « ${labels.own} » ${fit.supplier}, et votre ${covers}.`,
  };
};
