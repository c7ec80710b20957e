import type { Target } from './stale.mjs';

export const playgroundFolder: string;
export const targets: Target[];
export function removeServer(folder: string, kept: string): void;
