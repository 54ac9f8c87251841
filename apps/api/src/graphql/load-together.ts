import DataLoader from 'dataloader';

type Loaders = Map<string, DataLoader<string, unknown>>;

const loaders = new WeakMap<object, Loaders>();

/**
 * Reads something by its key together with the others of the same name that a request asks for: for fields with
 * arguments, which look-ahead doesn't reach. `read` gives the values in the order of its keys; each key is read once.
 */
export function loadTogether<T>(
  context: object,
  name: string,
  key: string,
  read: (keys: readonly string[]) => Promise<T[]>,
): Promise<T> {
  const named: Loaders = loaders.get(context) ?? new Map<string, DataLoader<string, unknown>>();
  loaders.set(context, named);
  let loader = named.get(name);
  if (!loader) named.set(name, (loader = new DataLoader<string, unknown>(read)));
  return loader.load(key) as Promise<T>;
}
