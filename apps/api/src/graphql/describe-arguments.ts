import { getNamedType, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';

/** An argument of an input type means what that type says: it is described by it where nothing else is said. */
export function describeArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const argument of Object.values(type.getFields()).flatMap(({ args }) => args)) {
      const named = getNamedType(argument.type);
      if (isInputObjectType(named)) argument.description ??= named.description;
    }
  }
}
