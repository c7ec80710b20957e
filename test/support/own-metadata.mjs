// type-graphql keeps what decorators say in a global, which a worker's test files would share: each would
// build its schema among the classes of all before it, none of which could ever be freed.
delete global.TypeGraphQLMetadataStorage;
