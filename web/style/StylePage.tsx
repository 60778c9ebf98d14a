import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { Actions } from "./Actions.tsx";
import { Entry } from "./Entry.tsx";
import { Messages } from "./Messages.tsx";
import { Rowsets } from "./Rowsets.tsx";
import { Tokens } from "./Tokens.tsx";
import { Waits } from "./Waits.tsx";
import { Words } from "./Words.tsx";

/** Everything the pages are made of, on one page, for those who make them: it is in no build. */
export const StylePage = () => (
  <Page>
    <PageTitle
      title="Composants de l’interface"
      lead="Chaque composant une fois, avec ses états : à regarder de jour et de nuit, au bureau et sur un téléphone."
    />
    <Tokens />
    <Actions />
    <Entry />
    <Rowsets />
    <Words />
    <Messages />
    <Waits />
  </Page>
);
