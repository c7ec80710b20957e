import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { EditorTheme } from './editor-theme.tsx';
import { EXAMPLES_PLUGIN } from './examples-plugin.tsx';
import { examples } from './examples.ts';
import { fetchGraphQL } from './fetch-graphql.ts';
import { Header } from './header.tsx';
import { ResultActions } from './result-actions.tsx';

const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

/**
 * The first example, for a visitor whose browser remembers no editors; the others find theirs
 * as they left them. Not `defaultTabs`, whose variables never reach the editor (GraphiQL 5.4).
 */
function firstVisit() {
  const remembered = ['graphiql:tabState', 'graphiql:query'];
  const first = examples[0];
  if (first === undefined || remembered.some((key) => localStorage.getItem(key) !== null))
    return {};
  return {
    initialQuery: first.query,
    initialVariables: JSON.stringify(first.variables ?? {}, null, 2),
  };
}

const initial = firstVisit();

/** The page: a header, and GraphiQL with the examples beside its editors. */
export function Playground() {
  return (
    <div className="concord">
      <Header />
      <GraphiQL
        fetcher={fetchGraphQL}
        plugins={plugins}
        visiblePlugin={EXAMPLES_PLUGIN}
        {...initial}
        defaultEditorToolsVisibility="variables"
        inputValueDeprecation
        schemaDescription
      >
        <GraphiQL.Logo>{null}</GraphiQL.Logo>
        <GraphiQL.Footer>
          <ResultActions />
        </GraphiQL.Footer>
        <EditorTheme />
      </GraphiQL>
    </div>
  );
}
