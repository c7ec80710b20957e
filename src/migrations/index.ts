import { Foundation1700000000001 } from './1700000000001-foundation.ts';
import { Reference1700000000002 } from './1700000000002-reference.ts';
import { Organization1700000000003 } from './1700000000003-organization.ts';
import { Agreement1700000000004 } from './1700000000004-agreement.ts';
import { ProjectAndMeeting1700000000005 } from './1700000000005-project-and-meeting.ts';
import { Search1700000000006 } from './1700000000006-search.ts';
import { PageIndexes1700000000007 } from './1700000000007-page-indexes.ts';
import { SearchIndex1700000000008 } from './1700000000008-search-index.ts';
import { RepeatedColumns1700000000009 } from './1700000000009-repeated-columns.ts';
import { ChangeLog1700000000010 } from './1700000000010-change-log.ts';
import { Webhook1700000000011 } from './1700000000011-webhook.ts';
import { Visibility1700000000012 } from './1700000000012-visibility.ts';
import { ApiKey1700000000013 } from './1700000000013-api-key.ts';
import { WebhookScope1700000000014 } from './1700000000014-webhook-scope.ts';
import { OwnIdempotencyKey1700000000015 } from './1700000000015-own-idempotency-key.ts';
import { OwnKeyName1700000000016 } from './1700000000016-own-key-name.ts';

/** All migrations, oldest first. Append only. */
export const migrations = [
  Foundation1700000000001,
  Reference1700000000002,
  Organization1700000000003,
  Agreement1700000000004,
  ProjectAndMeeting1700000000005,
  Search1700000000006,
  PageIndexes1700000000007,
  SearchIndex1700000000008,
  RepeatedColumns1700000000009,
  ChangeLog1700000000010,
  Webhook1700000000011,
  Visibility1700000000012,
  ApiKey1700000000013,
  WebhookScope1700000000014,
  OwnIdempotencyKey1700000000015,
  OwnKeyName1700000000016,
];
