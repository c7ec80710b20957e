import type { Access } from '../../access/access.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { RequestContext } from '../execution/gateway.ts';
import type { AllowedOrigins } from '../http/origins.ts';
import type { AddressOf } from '../limits/caller-address.ts';
import type { ArrivalOf } from '../limits/arrival.ts';
import type { Connections } from '../limits/connections.ts';
import type { Census } from '../operating/census.ts';

/** What transports that stream are given. */
export interface StreamOptions {
  readonly access: Access;
  /** A fresh context for one operation of a viewer, by the id that logs and errors call it by. */
  readonly createContext: (viewer: Viewer, requestId: string) => RequestContext;
  readonly addressOf: AddressOf;
  /** What is known of a request as it comes in. */
  readonly arrivalOf: ArrivalOf;
  /** Whose pages are served beside our own. */
  readonly allowedOrigins: AllowedOrigins;
  /** How many each address has. */
  readonly connections: Connections;
  readonly census: Census;
}
