import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FieldError } from "../../shared/errors/errors.ts";
import { conflictOf, type FieldWords, isConflict, type Latest, SavedMeanwhile } from "./conflict.ts";
import { type Draft, forgetDraft, readDraft, writeDraft } from "./drafts.ts";
import { problemOf } from "./problem.ts";
import { newName } from "./transport.ts";
import { useOtherEntry } from "./useOtherEntry.ts";
import { useTakenOver } from "./useTypedEarly.ts";

/** Where a document stands: its id, where it has one of its own, and its version, sent back in If-Match. */
export type Stored = { id?: string; version: number };

/** What an attempt to save knows besides the entry. */
export type Attempt<D = Stored> = {
  /** What to change, at the version that the entry is based on; none where it is to be created. */
  at: Stored | undefined;
  /** The newest document known here, for a form that changes a part of it. */
  document: D | undefined;
  /** To be told of each document stored by a step that another follows: if that one fails, the next attempt changes it. */
  stored: (document: Stored) => void;
  /** Names what is created, so that sending it twice makes one. */
  idempotencyKey: string;
};

type Options<V extends object, R, D extends Stored> = {
  /** Under what the entry is kept in this browser until it is saved. */
  key: string;
  /** What the form starts from. */
  initial: V;
  /** What is being changed, as it is stored; none for something new. */
  saved?: D | undefined;
  /** Judges the entry before anything is sent, with the server's own words. */
  judge?: (value: V) => readonly FieldError[];
  save: (value: V, attempt: Attempt<D>) => Promise<R>;
  /**
   * Asked for when somebody else has saved meanwhile: what is stored now, and how the form shows it. Without
   * `value`, the entry only adds to the document, and is added to what is stored now.
   */
  latest?: (at: Stored, mine: V) => Promise<Latest<V, D>>;
  words?: FieldWords<V>;
  onSaved: (answer: R) => void;
  /** Whether the entry stays in this browser after it is sent: it is not saved anywhere for good yet. */
  keep?: boolean;
};

const isKeyReused = (error: unknown): boolean => problemOf(error).code === "request.keyReused";

/** Where a document stands, without the rest of it. */
const standing = ({ id, version }: Stored): Stored => ({ ...(id === undefined ? {} : { id }), version });

/** What an entry is based on: the version that it was kept with, else what is saved now. */
const basisOf = (kept: Draft<unknown> | undefined, saved: Stored | undefined): Stored | undefined =>
  kept?.version === undefined
    ? saved && standing(saved)
    : { ...(saved && standing(saved)), ...(kept.id ? { id: kept.id } : {}), version: kept.version };

/** The one way forms work here: kept as one types, checked, sent, and every refusal brought back to its field. */
export const useForm = <V extends object, R, D extends Stored = Stored>(options: Options<V, R, D>) => {
  const { key, saved, judge, save, latest, words, onSaved, keep } = options;
  const takenOver = useTakenOver();
  const [kept] = useState(() => (takenOver ? undefined : readDraft<V>(key)));
  const [initial, setInitial] = useState(options.initial);
  const [value, setValue] = useState<V>(kept ? { ...initial, ...kept.value } : initial);
  const [restored, setRestored] = useState(kept !== undefined);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const typed = useRef({ value, touched: kept !== undefined });
  const creation = useRef(kept?.creation);
  const storing = useRef<Promise<unknown>>(undefined);
  const document = useRef(saved);
  const at = useRef(basisOf(kept, saved));

  // A page that the server drew is taken over as it stands, without what this browser keeps; that comes at once after.
  useLayoutEffect(() => {
    const found = takenOver ? readDraft<V>(key) : undefined;
    if (!found) return;
    typed.current = { value: { ...typed.current.value, ...found.value }, touched: true };
    creation.current = found.creation;
    at.current = basisOf(found, document.current);
    setValue(typed.current.value);
    setRestored(true);
    // Once, as the form is taken over.
  }, [takenOver, key]);

  const write = useCallback(() => {
    if (typed.current.touched)
      writeDraft(key, {
        value: typed.current.value,
        ...at.current,
        creation: creation.current,
      });
  }, [key]);

  const enter = useCallback(
    (next: V) => {
      typed.current = { value: next, touched: true };
      setValue(next);
      write();
    },
    [write],
  );

  // It stays the same from one key to the next, so that a key draws the field that it is typed in alone.
  const set = useCallback((patch: Partial<V>) => enter({ ...typed.current.value, ...patch }), [enter]);

  const forget = () => {
    typed.current.touched = false;
    creation.current = undefined;
    setRestored(false);
    forgetDraft(key);
  };

  const goOnFrom = (newest: D) => {
    document.current = newest;
    at.current = standing(newest);
  };

  /** Shows an entry that nobody has typed here. */
  const show = (next: V) => {
    typed.current = { value: next, touched: false };
    setValue(next);
  };

  /** What is stored now takes the place of what the form began from. */
  const beginFrom = (newest: D, next: V) => {
    goOnFrom(newest);
    setInitial(next);
    show(next);
  };

  // Where nothing is typed, the form shows what is stored as it changes, and is not in conflict with it.
  useEffect(() => {
    if (saved && !typed.current.touched && saved.version > (document.current?.version ?? 0))
      beginFrom(saved, options.initial);
  });

  const other = useOtherEntry(
    key,
    () => typed.current.value,
    (entry) => {
      creation.current = undefined;
      enter({ ...initial, ...entry });
    },
  );

  const attempting = (): Attempt<D> => {
    creation.current ??= newName();
    write();
    return {
      at: at.current,
      document: document.current,
      stored: (changed) => {
        at.current = standing(changed);
        write();
      },
      idempotencyKey: creation.current,
    };
  };

  const attempt = async (entry: V): Promise<R> => {
    await storing.current?.catch(() => undefined);
    return save(entry, attempting());
  };

  const store = async (step: (value: V, attempt: Attempt<D>) => Promise<D>) => {
    // Twice at once is once: the second would create another.
    if (!at.current?.id && !storing.current) {
      const made = step(typed.current.value, attempting()).then((stored) => {
        goOnFrom(stored);
        write();
      });
      storing.current = made.finally(() => {
        storing.current = undefined;
      });
    }
    await storing.current;
    return at.current?.id;
  };

  const mutation = useMutation({
    mutationFn: async (entry: V): Promise<R> => {
      try {
        return await attempt(entry);
      } catch (error) {
        if (!isConflict(error) || !latest || !at.current) throw error;
        const { differences } = await import("./differences.ts");
        const found = await latest(at.current, entry);
        if (found.value && differences(entry, found.value, initial).length > 0)
          throw new SavedMeanwhile(found);
        // What is stored says the same, or the entry only adds to it: nobody’s words are replaced.
        goOnFrom(found.document);
        return attempt(entry);
      }
    },
    onSuccess: (answer, entry) => {
      const more = typed.current.value !== entry;
      if (!keep) forget();
      // What was typed while it was being saved is not saved.
      typed.current.touched = more;
      onSaved(answer);
    },
    onError: (error) => {
      if (isKeyReused(error)) creation.current = undefined;
      setErrors(error instanceof SavedMeanwhile ? [] : (problemOf(error).errors ?? []));
    },
  });

  const send = (entry: V) => {
    const found = judge?.(entry) ?? [];
    mutation.reset();
    setErrors(found);
    if (found.length === 0) mutation.mutate(entry);
  };

  const conflictWith = ({ document: newest, value: theirs }: Latest<V, D>) =>
    theirs &&
    conflictOf({
      ...{ mine: value, theirs, initial, words },
      resolved: (merged) => {
        goOnFrom(newest);
        setInitial(theirs);
        enter(merged);
        send(merged);
      },
      takeTheirs: () => {
        forget();
        beginFrom(newest, theirs);
        setErrors([]);
        mutation.reset();
      },
    });

  const meanwhile = mutation.error instanceof SavedMeanwhile ? mutation.error.latest : undefined;

  return {
    value,
    /** Changes some fields. */
    set,
    errors,
    submit: () => send(typed.current.value),
    /** Has the entry stored by that step, unless it is already, and stays with it; answers the id of what is stored. */
    store,
    saving: mutation.isPending,
    /** The refusal that no field explains. */
    problem:
      mutation.error && !meanwhile && (problemOf(mutation.error).errors ?? []).length === 0
        ? problemOf(mutation.error)
        : undefined,
    /** Somebody else has saved meanwhile: the fields that differ, and what may be done. */
    conflict: meanwhile && conflictWith(meanwhile),
    /** An earlier entry was found in this browser. */
    restored,
    /** Another entry waits beside it, that came with a sign-in link. */
    other,
    /** Goes back to what is saved. */
    discard: () => {
      forget();
      at.current = document.current && standing(document.current);
      show(initial);
      setErrors([]);
      mutation.reset();
    },
  };
};

/** What `useForm` gives a form. */
export type FormState = Omit<
  ReturnType<typeof useForm<Record<string, unknown>, unknown>>,
  "value" | "set" | "store"
>;
