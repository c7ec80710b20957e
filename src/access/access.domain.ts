import type { Domain } from '../shared/record/domain.ts';
import { ViewerResolver } from './viewer.resolver.ts';

export const accessDomain: Domain = { entities: [], resolvers: [ViewerResolver] };
