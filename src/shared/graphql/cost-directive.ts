import { DirectiveLocation, GraphQLBoolean, GraphQLDirective, GraphQLNonNull } from 'graphql';

/** Asks what an operation costs: `query Wide @cost(dryRun: true) { … }`. */
export const costDirective = new GraphQLDirective({
  name: 'cost',
  description:
    'Asks what the operation costs. With a dry run nothing is carried out: `extensions.cost` tells how many nodes the operation can ask for, and how many one may; it is told of an operation that costs too much, too.',
  locations: [DirectiveLocation.QUERY, DirectiveLocation.MUTATION, DirectiveLocation.SUBSCRIPTION],
  args: {
    dryRun: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'Whether only the cost is told.',
    },
  },
});
