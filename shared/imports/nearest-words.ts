import { editDistance } from "../text/edit-distance.ts";
import { foldWords } from "./header-words.ts";

const mostProposals = 3;
const either = new Intl.ListFormat("fr", { type: "disjunction" });

const plain = (text: string): string => foldWords(text).replaceAll(" ", "");

/** Of the words that a cell may hold, those that it probably means: mistyped ones, parts of longer ones. */
export const nearestWords = (words: readonly string[], text: string): string[] => {
  const asked = plain(text);
  const most = Math.floor(asked.length / 3);
  const lettersTo = (word: string): number => {
    const known = plain(word);
    const isPart = asked.length > 2 && (known.includes(asked) || (known !== "" && asked.includes(known)));
    return isPart ? 1 : editDistance(asked, known, most);
  };
  const near = words
    .map((word) => ({ word, letters: lettersTo(word) }))
    .filter(({ letters }) => letters <= most);
  const fewest = Math.min(...near.map(({ letters }) => letters));
  return near
    .filter(({ letters }) => letters === fewest)
    .slice(0, mostProposals)
    .map(({ word }) => word);
};

/** Why a cell holds none of the words that it may, with the nearest ones, or all of them. */
export const unknownWord = (words: readonly string[], text: string): string => {
  const near = nearestWords(words, text);
  const reason = `« ${text} » n’est pas une valeur connue`;
  return near.length > 0
    ? `${reason} : est-ce ${either.format(near)} ?`
    : `${reason} ; les valeurs sont ${words.join(", ")}`;
};
