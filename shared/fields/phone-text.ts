/* Apart from how a number is read, so that a page that shows one does not load that. */

/** Country codes of E.164 with one or two digits (ITU-T, list of 2016); every other one has three. */
export const countryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(?=\d)/;

/** A number of the French plan, as it is dialled in France. */
export const frenchNumber = /^0[1-9]\d{8}$/;

const inPairs = (digits: string): string => digits.replace(/(\d)(?=(?:\d\d)+$)/g, "$1\u00a0");

/** `0561000001` → « 05 61 00 00 01 », `+32470123456` → « +32 4 70 12 34 56 »; what has no such form stands as it is. */
export const phoneText = (phone: string): string => {
  const [number = "", ...post] = phone.split(" ");
  if (!/^\+?\d+$/.test(number) || (post.length > 0 && post[0] !== "poste")) return phone;
  const country = number.startsWith("+") ? (countryCode.exec(number.slice(1))?.[0] ?? "") : "";
  const shown =
    country !== ""
      ? `+${country}\u00a0${inPairs(number.slice(country.length + 1))}`
      : number.length % 3 === 0
        ? number.replace(/\d{3}(?=\d)/g, "$&\u00a0")
        : inPairs(number);
  return [shown, ...post].join("\u00a0");
};

/** Where the plan of an overseas department begins: 0262, 0692 and 0976 are dialled from abroad as +262 262, +262 692… */
const overseasPlans: readonly (readonly [RegExp, string])[] = [
  [/^0(?:26[239]|639|69[23]|976)/, "+262"],
  [/^0(?:590|69[01])/, "+590"],
  [/^0[56]94/, "+594"],
  [/^0(?:596|69[67])/, "+596"],
];

/** A number in its international form; short ones are dialled as they are. */
const international = (number: string): string => {
  if (!frenchNumber.test(number)) return number;
  const plan = overseasPlans.find(([begins]) => begins.test(number))?.[1] ?? "+33";
  return `${plan}${number.slice(1)}`;
};

/** What a page links to so that a phone dials it, from wherever one is (RFC 3966). */
export const phoneLink = (phone: string): string => {
  const [number = "", post] = phone.split(" poste ");
  return `tel:${international(number.replace(/[^\d+]/g, ""))}${post === undefined ? "" : `;ext=${post}`}`;
};
