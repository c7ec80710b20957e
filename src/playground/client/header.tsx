import { SignIn } from './sign-in.tsx';

/** Name, what it is, where the API answers, and who asks it. */
export function Header() {
  return (
    <header className="concord-header">
      <Mark />
      <h1>Concord</h1>
      <p>Who agreed what with whom, when, and which source says so</p>
      <code title="The address of the API: POST a query here">{`${location.origin}/graphql`}</code>
      <SignIn />
    </header>
  );
}

/** Two rings that hold each other: the same drawing as favicon.svg. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" strokeWidth="3.5" aria-hidden="true">
      <circle cx="11.5" cy="16" r="8.5" className="ring" />
      <path d="M16 8.8a8.5 8.5 0 1 1 0 14.4" className="ring-other" />
    </svg>
  );
}
