import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { toCsv } from './csv.ts';

/** Takes the shown result away: to the clipboard, or to a file as JSON or CSV. */
export function ResultActions() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const [copied, setCopied] = useState<string>();
  const result = tab?.response ?? '';
  const name = tab?.operationName ?? 'result';
  const rows = csvOf(result);
  return (
    <div className="concord-result" role="toolbar" aria-label="Take the result away">
      {window.isSecureContext && (
        <button
          type="button"
          disabled={result === ''}
          onClick={() => void navigator.clipboard.writeText(result).then(() => setCopied(result))}
        >
          {copied === result && result !== '' ? 'Copied' : 'Copy'}
        </button>
      )}
      <button
        type="button"
        disabled={result === ''}
        onClick={() => download(`${name}.json`, 'application/json', result)}
      >
        Download JSON
      </button>
      <button
        type="button"
        disabled={rows === null}
        title="The list in the result, one row for each record"
        onClick={() => download(`${name}.csv`, 'text/csv;charset=utf-8', rows ?? '')}
      >
        Download CSV
      </button>
    </div>
  );
}

function csvOf(result: string): string | null {
  try {
    const { data } = JSON.parse(result) as { data?: unknown };
    return data == null ? null : toCsv(data);
  } catch {
    // Nothing was run yet, or the answer was no JSON: there are no rows to offer.
    return null;
  }
}

function download(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
