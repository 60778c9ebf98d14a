const wanted = () =>
  "serviceWorker" in navigator &&
  // Who counts every megabyte is not sent the whole annuaire.
  !("connection" in navigator && Object(navigator.connection).saveData === true);

const start = async () => {
  await navigator.serviceWorker.register("/service-worker.js");
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage("keep");
};

/** Lets the annuaire be read without a network, once the page has nothing better to do. */
export const keepAnnuaire = (): void => {
  if (!wanted()) return;
  addEventListener("load", () => setTimeout(() => void start().catch(() => undefined), 3_000), {
    once: true,
  });
};
