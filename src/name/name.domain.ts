import type { Domain } from '../shared/record/domain.ts';
import { RecordName } from './name.entity.ts';

export const nameDomain: Domain = { entities: [RecordName], resolvers: [] };
