import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";

export type TabItem = { id: string; label: string; content: ReactNode };

type TabsProps = {
  label: string;
  items: readonly TabItem[];
  selected: string;
  onSelect: (id: string) => void;
};

/** On a phone the row of tabs is wider than the screen: the one chosen comes in sight. */
const bringInSight = (tab: HTMLElement | null) => tab?.parentElement?.scrollTo({ left: tab.offsetLeft - 16 });

/** Parts of one page, one at a time; which one is kept in the address by the page. */
export const Tabs = ({ label, items, selected, onSelect }: TabsProps) => {
  return (
    <I18nProvider locale="fr-FR">
      <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
        <TabList aria-label={label} className="relative flex gap-x-1 overflow-x-auto border-b border-line">
          {items.map((item) => (
            <Tab
              key={item.id}
              id={item.id}
              ref={item.id === selected ? bringInSight : null}
              className="-mb-px min-h-11 cursor-pointer border-b-3 border-transparent px-4 py-2 whitespace-nowrap text-ink-soft outline-offset-[-3px] hover:text-ink data-selected:border-violette data-selected:font-semibold data-selected:text-ink"
            >
              {item.label}
            </Tab>
          ))}
        </TabList>
        {items.map((item) => (
          <TabPanel key={item.id} id={item.id} className="pt-6">
            {item.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </I18nProvider>
  );
};
