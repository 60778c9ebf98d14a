/** RFC 3492, section 5: the parameters of Punycode for domain names. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCode = 128;

const digitOf = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 22;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return base;
};

const adapt = (delta: number, points: number, first: boolean): number => {
  let rest = first ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
};

/**
 * What follows `xn--` in a label of a domain, in letters: `rgie-quartier-bhb` is « régie-quartier » (RFC 3492, 6.2).
 * Undefined where it is not Punycode. Browsers encode domains (`new URL`) and decode none.
 */
export const decodePunycode = (encoded: string): string | undefined => {
  const plain = Math.max(encoded.lastIndexOf("-"), 0);
  const letters = Array.from(encoded.slice(0, plain));
  let code = initialCode;
  let bias = initialBias;
  let place = 0;
  for (let at = plain === 0 ? 0 : plain + 1; at < encoded.length; ) {
    const before = place;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(at++));
      if (Number.isNaN(digit) || digit >= base) return undefined;
      place += digit * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = letters.length + 1;
    bias = adapt(place - before, count, before === 0);
    code += Math.floor(place / count);
    place %= count;
    if (code > 0x10ffff) return undefined;
    letters.splice(place++, 0, String.fromCodePoint(code));
  }
  return letters.join("");
};
