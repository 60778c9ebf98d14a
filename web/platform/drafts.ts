/** What was typed and is not saved yet, as this browser keeps it. */
export type Draft<V> = {
  value: V;
  /** The document that the entry changes, and the version that it is based on. */
  id?: string | undefined;
  version?: number | undefined;
  /** Names what the entry would create, so that sending it twice makes one. */
  creation?: string | undefined;
  /** Of an entry that waits beside another: where it was written. */
  origin?: Origin;
};

/** Written in this browser, or come with a sign-in link. */
export type Origin = "here" | "link";

const prefix = "saisie:";
const storageKey = (key: string) => `${prefix}${key}`;
/** Under what another entry waits beside it. */
const otherKey = (key: string) => `${key}:autre`;

/** Storage may be full or forbidden: the form then works without. */
const attempt = <R>(what: () => R): R | undefined => {
  try {
    return what();
  } catch {
    return undefined;
  }
};

export const readDraft = <V>(key: string): Draft<V> | undefined =>
  attempt(() => {
    const text = localStorage.getItem(storageKey(key));
    return text === null ? undefined : (JSON.parse(text) as Draft<V>);
  });

export const writeDraft = <V>(key: string, draft: Draft<V>): void => {
  attempt(() => localStorage.setItem(storageKey(key), JSON.stringify(draft)));
};

/** Forgets an entry; another that waited beside it takes its place: it was not seen to the end. */
export const forgetDraft = (key: string): void => {
  attempt(() => {
    const other = localStorage.getItem(storageKey(otherKey(key)));
    if (other === null) return localStorage.removeItem(storageKey(key));
    localStorage.setItem(storageKey(key), other);
    localStorage.removeItem(storageKey(otherKey(key)));
  });
};

/** Forgets all that was typed in this browser. */
export const forgetDrafts = (): void => {
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  });
};

/** Whether something typed under that key waits in this browser. */
export const hasDraft = (key: string): boolean => readDraft(key) !== undefined;

/** The entry that waits beside the one typed under that key, if there is one. */
export const readOther = <V>(key: string): Draft<V> | undefined => readDraft<V>(otherKey(key));

export const keepOther = <V>(key: string, other: { value: V; origin: Origin }): void =>
  writeDraft(otherKey(key), other);

export const forgetOther = (key: string): void => forgetDraft(otherKey(key));
