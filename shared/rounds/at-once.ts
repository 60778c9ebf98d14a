import { presenceLimits } from "../presence/presence.ts";

type Pair = { buyer: string; supplier: string };
type Comer = { id: string; name: string; people: number; person?: string | undefined };

/** A meeting that stands in the way, and whose last person it takes up: the subject of a sentence. */
export type Clash<M> = { meeting: M; who: string };

/**
 * Finds the meetings of one hour that leave nobody for a pair at that hour: those of the two where as many meet as
 * people come, and those of another participant with whom one of the two shares a person. Each meeting once.
 *
 * @returns asks about a pair and the other meetings of that hour
 */
export const clashesAmong = (participants: readonly Comer[]) => {
  const byId = new Map(participants.map((one) => [one.id, one]));
  const name = (id: string) => byId.get(id)?.name ?? id;
  const shared = presenceLimits(participants)
    .map(({ most, members }) => ({ most, members: members.map((p) => participants[p]?.id ?? "") }))
    .filter(({ members }) => members.length > 1);

  return <M extends Pair>(here: readonly M[], { buyer, supplier }: Pair): Clash<M>[] => {
    const limits = [
      ...[buyer, supplier].map((id) => ({ most: byId.get(id)?.people ?? 1, members: [id] })),
      ...shared.filter(({ members }) => members.includes(buyer) || members.includes(supplier)),
    ];
    const clashes = new Map<M, string>();
    for (const { most, members } of limits) {
      const held = here.filter((one) => members.includes(one.buyer) || members.includes(one.supplier));
      const tooMany = held.length - most + 1 - held.filter((one) => clashes.has(one)).length;
      const who =
        members.length === 1
          ? name(members[0] ?? "")
          : `La personne qui vient pour ${members.map(name).join(" et pour ")}`;
      for (const one of held.filter((other) => !clashes.has(other)).slice(0, Math.max(0, tooMany)))
        clashes.set(one, who);
    }
    return [...clashes].map(([meeting, who]) => ({ meeting, who }));
  };
};
