import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './concord.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './playground.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root" in index.html.');
createRoot(root).render(<Playground />);
