import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';
import { Reads, type ReadContext, type Reader } from '../shared/read/reader.ts';
import { byUuid } from '../shared/record/record-by-id.ts';
import { CurrentViewer } from './viewer.type.ts';

@Resolver(() => CurrentViewer)
export class ViewerResolver {
  @Query(() => CurrentViewer, {
    description:
      'Who asks, by the key or the token in the header `Authorization: Bearer …`, or the payload of `connection_init`.',
  })
  viewer(@Ctx() { viewer: { name, role, organizations } }: ReadContext): CurrentViewer {
    return Object.assign(new CurrentViewer(), { name, role, uuids: organizations });
  }

  @FieldResolver(() => [Organization], { description: 'The organizations that they represent.' })
  async organizations(
    @Root() { uuids }: CurrentViewer,
    @Reads() reader: Reader,
  ): Promise<Organization[]> {
    const found = await Promise.all(uuids.map((uuid) => byUuid(Organization)(reader, uuid)));
    return found.filter((organization) => organization !== null);
  }
}
