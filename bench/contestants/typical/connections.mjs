import { Field, Int, ObjectType } from 'type-graphql';
import { Agreement } from './entities/agreement.mjs';
import { Organization } from './entities/organization.mjs';
import { Project } from './entities/project.mjs';

/** A connection type, whose parts are read only when they are selected. */
function connectionOf(Node) {
  const name = `${Node.name}Connection`;
  const Connection = {
    [name]: class {
      constructor(readNodes, readCount) {
        this.readNodes = readNodes;
        this.readCount = readCount;
      }
      nodes() {
        return this.readNodes();
      }
      totalCount() {
        return this.readCount();
      }
    },
  }[name];
  const { prototype } = Connection;
  Field(() => [Node])(prototype, 'nodes', Object.getOwnPropertyDescriptor(prototype, 'nodes'));
  Field(() => Int)(
    prototype,
    'totalCount',
    Object.getOwnPropertyDescriptor(prototype, 'totalCount'),
  );
  ObjectType()(Connection);
  return Connection;
}

export const AgreementConnection = connectionOf(Agreement);
export const OrganizationConnection = connectionOf(Organization);
export const ProjectConnection = connectionOf(Project);
