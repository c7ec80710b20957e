import { useEffect, useState } from 'react';
import { KeyForm } from './key-form.tsx';
import { forgetKey, storedKey, storeKey } from './key.ts';
import { closeConnection } from './subscribe-graphql.ts';
import { whoAsks, type Viewer } from './who-asks.ts';

/** Shows who asks, and lets one enter a key or forget it. A key is kept for this tab alone, once it is known to be one. */
export function SignIn() {
  const [viewer, setViewer] = useState<Viewer>();
  const [isEntering, setEntering] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const enter = async (key: string) => {
    try {
      setViewer(await whoAsks(key));
      storeKey(key);
      // What is under way was asked by somebody else.
      closeConnection();
      setEntering(false);
      setRefusal(undefined);
    } catch (error) {
      forget();
      setRefusal((error as Error).message);
      setEntering(true);
    }
  };
  const forget = () => {
    forgetKey();
    closeConnection();
    setViewer(undefined);
  };
  useEffect(() => {
    const key = storedKey();
    if (key !== null) void enter(key);
  }, []);

  if (viewer)
    return (
      <div className="concord-sign-in">
        <span title="Who asks, and whom they represent">{described(viewer)}</span>
        <button type="button" onClick={forget}>
          Forget the key
        </button>
      </div>
    );
  return isEntering ? (
    <KeyForm refusal={refusal} onEnter={enter} onCancel={() => setEntering(false)} />
  ) : (
    <div className="concord-sign-in">
      <button type="button" onClick={() => setEntering(true)}>
        Enter a key
      </button>
    </div>
  );
}

const described = ({ name, role, organizations }: Viewer) =>
  [name, role.toLowerCase(), ...organizations.map((organization) => organization.name)].join(' · ');
