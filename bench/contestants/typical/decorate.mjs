import 'reflect-metadata';

/**
 * What decorators would do to a class: its own first, then for each method its decorator and those of
 * its parameters in their order.
 */
export function decorate(Class, classDecorator, methods) {
  for (const [name, [decorator, ...parameters]] of Object.entries(methods)) {
    const { prototype } = Class;
    parameters.forEach((parameter, index) => parameter(prototype, name, index));
    decorator(prototype, name, Object.getOwnPropertyDescriptor(prototype, name));
  }
  classDecorator(Class);
  return Class;
}
