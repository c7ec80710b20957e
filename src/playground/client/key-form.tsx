import { useState, type FormEvent } from 'react';

interface KeyFormProps {
  /** What was wrong with the key that was entered before. */
  readonly refusal: string | undefined;
  readonly onEnter: (key: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks for a key or a token. */
export function KeyForm({ refusal, onEnter, onCancel }: KeyFormProps) {
  const [key, setKey] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim() !== '') void onEnter(key.trim());
  };
  return (
    <form className="concord-sign-in" onSubmit={submit}>
      {refusal !== undefined && (
        <span role="alert" title={refusal}>
          {refusal}
        </span>
      )}
      <input
        type="password"
        aria-label="Key or token"
        placeholder="Key or token"
        autoComplete="off"
        autoFocus
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <button type="submit">Use the key</button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
