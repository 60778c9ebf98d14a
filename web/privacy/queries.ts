import { answer, api, done } from "../platform/api.ts";

export const exportOwnData = () => answer(api.auth.me.export.$get());
export const eraseMe = () => done(api.auth.me.$delete());
export const exportPerson = (email: string) => answer(api.auth.people.export.$post({ json: { email } }));
export const erasePerson = (email: string) => done(api.auth.people.erasure.$post({ json: { email } }));
export type PersonalData = Awaited<ReturnType<typeof exportOwnData>>;

/** Hands over what was answered as a file. */
export const saveAsFile = (data: PersonalData, name: string): void => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
