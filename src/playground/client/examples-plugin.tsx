import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { examples, type Example } from './examples.ts';

/** The example operations in GraphiQL's sidebar. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: ExampleList,
};

function ExampleList() {
  const open = useOpenExample();
  const selected = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  return (
    <section className="concord-examples" aria-label="Example operations">
      <h2>Examples</h2>
      <p>Each opens in a tab. Change what you like, then run it.</p>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              disabled={open === null}
              aria-current={selected === example.query}
              onClick={() => open?.(example)}
            >
              <strong>{example.title}</strong>
              <span>{example.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Shows an example in the tab that has it already, in the open tab if that is empty, or in a
 * new one. Null until the editors are there: they load after the page, and begin with their own text.
 */
function useOpenExample() {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  if (queryEditor === undefined || variableEditor === undefined) return null;
  return (example: Example) => {
    const { query } = example;
    const index = tabs.findIndex((tab) => tab.query === query);
    if (index >= 0) return changeTab(index);
    const variables = JSON.stringify(example.variables ?? {}, null, 2);
    if (queryEditor.getValue().trim() !== '') addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    // The tab would follow its editors with a delay, and miss the history if it is run at once.
    updateActiveTabValues({ query, variables });
  };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M12 6.5C10 4.8 7 4.2 3.5 4.5v13.6c3.5-.3 6.5.3 8.5 2 2-1.7 5-2.3 8.5-2V4.5C17 4.2 14 4.8 12 6.5Z" />
      <path d="M12 6.5v13.6" />
    </svg>
  );
}
