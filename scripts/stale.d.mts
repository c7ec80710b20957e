export interface Target {
  readonly name: string;
  readonly root: string;
  readonly inputs: string[];
  readonly except: string[];
  readonly stamp: string;
  readonly outputs: (files: string[]) => string[];
  readonly build: () => Promise<void>;
}
export function isStale(target: Target): boolean;
export function buildWhenStale(target: Target): Promise<number | null>;
