import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type * as z from "zod";
import type { FieldError } from "../../shared/errors/errors.ts";
import { fieldErrors } from "../../shared/errors/field-errors.ts";
import { ProblemError, problemOf } from "./problem.ts";

/** `at`: when it was last written, in epoch milliseconds. */
type Draft<V> = { value: V; version?: number; at?: number };

const storageKey = (key: string) => `saisie:${key}`;

/** Storage may be full or forbidden: the form then works without. */
const attempt = <R>(what: () => R): R | undefined => {
  try {
    return what();
  } catch {
    return undefined;
  }
};

const readDraft = <V>(key: string): Draft<V> | undefined =>
  attempt(() => {
    const text = localStorage.getItem(storageKey(key));
    return text === null ? undefined : (JSON.parse(text) as Draft<V>);
  });

/** Whether something typed under that key waits in this browser. */
export const hasDraft = (key: string): boolean => readDraft(key) !== undefined;

/** Takes in what was typed on another device, unless something newer waits in this browser. */
export const keepDraft = (key: string, value: object, at: number): void => {
  if ((readDraft(key)?.at ?? 0) < at)
    attempt(() => localStorage.setItem(storageKey(key), JSON.stringify({ value, at })));
};

type Options<V extends object, R> = {
  /** Under what the entry is kept in this browser until it is saved. */
  key: string;
  /** What the form starts from. */
  initial: V;
  /** Version that the entry is based on, sent back in If-Match. */
  version?: number | undefined;
  /** Judges the entry before anything is sent, with the server's own words. */
  judge?: (value: V) => z.ZodSafeParseResult<unknown>;
  save: (value: V, version: number | undefined) => Promise<R>;
  /** Asked for when somebody else has saved meanwhile: the version to write over. */
  latestVersion?: () => Promise<number>;
  onSaved: (answer: R) => void;
  /** Whether the entry stays in this browser after it is sent: it is not saved anywhere for good yet. */
  keep?: boolean;
};

/** The one way forms work here: kept as one types, checked, sent, and every refusal brought back to its field. */
export const useForm = <V extends object, R>(options: Options<V, R>) => {
  const { key, initial, version, judge, save, latestVersion, onSaved, keep } = options;
  const [kept] = useState(() => readDraft<V>(key));
  const [value, setValue] = useState<V>(kept ? { ...initial, ...kept.value } : initial);
  const [base, setBase] = useState(kept?.version ?? version);
  const [restored, setRestored] = useState(kept !== undefined);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const touched = useRef(kept !== undefined);

  useEffect(() => {
    if (touched.current)
      attempt(() =>
        localStorage.setItem(storageKey(key), JSON.stringify({ value, version: base, at: Date.now() })),
      );
  }, [key, value, base]);

  const forget = () => {
    touched.current = false;
    setRestored(false);
    attempt(() => localStorage.removeItem(storageKey(key)));
  };

  const mutation = useMutation({
    mutationFn: (over: number | undefined) => save(value, over),
    onSuccess: (answer) => {
      if (!keep) forget();
      onSaved(answer);
    },
    onError: (error) => setErrors(problemOf(error).errors ?? []),
  });

  const submit = () => {
    const parsed = judge?.(value);
    const found = parsed && !parsed.success ? fieldErrors(parsed.error.issues) : [];
    mutation.reset();
    setErrors(found);
    if (found.length === 0) mutation.mutate(base);
  };

  return {
    value,
    /** Changes some fields. */
    set: (patch: Partial<V>) => {
      touched.current = true;
      setValue((before) => ({ ...before, ...patch }));
    },
    errors,
    submit,
    saving: mutation.isPending,
    /** The refusal that no field explains. */
    problem:
      mutation.error && (problemOf(mutation.error).errors ?? []).length === 0
        ? problemOf(mutation.error)
        : undefined,
    conflict: mutation.error instanceof ProblemError && mutation.error.problem.status === 412,
    /** Saves over what somebody else has written. */
    overwrite: async () => {
      const latest = await latestVersion?.();
      setBase(latest);
      mutation.mutate(latest);
    },
    /** An earlier entry was found in this browser. */
    restored,
    /** Goes back to what is saved. */
    discard: () => {
      forget();
      setValue(initial);
      setBase(version);
      setErrors([]);
      mutation.reset();
    },
  };
};

/** What `useForm` gives a form. */
export type FormState = Omit<ReturnType<typeof useForm<Record<string, unknown>, unknown>>, "value" | "set">;
