import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { handOverLink } from "../accounts/hand-over-link.ts";
import { createApp } from "../app.ts";
import { runClock } from "../clock/run-clock.ts";
import { demoStaff } from "../demo/demo-staff.ts";
import { seedOnce } from "../demo/seed.ts";
import { sendQueuedMails } from "../mail/delivery/send-due-mails.ts";
import { mailboxPages } from "../mail/mailbox/pages.ts";
import { ConfigError, readConfig } from "../platform/config.ts";
import { handleChanges } from "../round-engine/worker.ts";
import { startBackground } from "../runtime/background.ts";
import { computeInWorker } from "../runtime/compute-in-worker.ts";
import { consumers, openMachine } from "../runtime/open-machine.ts";
import { paced } from "../runtime/paced.ts";
import { loadPageRenderer } from "../runtime/page-renderer.ts";
import { pages } from "../runtime/pages.ts";
import { closeServer, serve } from "../runtime/serve.ts";
import { transportOf } from "../runtime/transport.ts";

const builtPages = fileURLToPath(new URL("../../.build/web", import.meta.url));
const builtRenderer = fileURLToPath(new URL("../../.build/render/render.js", import.meta.url));

const compute = computeInWorker(new URL("./engine-worker.ts", import.meta.url));

const start = async () => {
  const env = readConfig();
  if (!existsSync(`${builtPages}/index.html`))
    throw new ConfigError("Les pages ne sont pas construites : lancez « npm run build ».");
  const { deps, opened } = await openMachine(env);
  const mailer = { ...deps, transport: transportOf(env), sender: { from: env.mail.from } };
  const engine = { ...deps, compute };

  if (env.demo && (await seedOnce(deps))) deps.log.info("DEMO_SEEDED");

  const app = createApp(deps);
  if (deps.config.localMailbox) app.route("/boite-mail", mailboxPages(deps));
  // As a visitor's request: no cookie goes with it.
  const renderer = await loadPageRenderer(builtRenderer, (request) => app.fetch(request), {
    now: deps.now,
    baseUrl: deps.config.baseUrl,
  });
  app.route("/", pages(builtPages, deps, renderer));

  const { server, port } = await serve(app.fetch, env.port, env.host);
  const background = startBackground({
    feed: opened.feed,
    consumers: [
      { name: consumers.mailer, handle: (changes) => sendQueuedMails(paced(mailer, "stream"), changes) },
      { name: consumers.engine, handle: (changes) => handleChanges(engine, changes) },
    ],
    clock: async () => {
      opened.sweepExpired();
      await runClock({ ...paced(mailer, "clock"), compute });
    },
    log: deps.log,
  });
  opened.onCommit(background.wake);

  console.log(`Rencontres solidaires est prêt : http://localhost:${port}`);
  if (env.demo && deps.config.localMailbox) {
    console.log(`Messages de démonstration : http://localhost:${port}/boite-mail`);
    const link = await handOverLink(deps, { type: "system", name: "server" }, { email: demoStaff });
    if (link) console.log(`Entrer comme équipe (${demoStaff}, lien valable 15 minutes) : ${link.address}`);
  }

  const stop = async () => {
    process.off("SIGTERM", stop).off("SIGINT", stop);
    await closeServer(server);
    await background.stop();
    opened.close();
  };
  process.on("SIGTERM", stop).on("SIGINT", stop);
};

await start().catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
