import { createInstance, type Resource, type TFunction } from 'i18next';
import type { MessageCatalogue } from './catalogue';
import type { Language } from './languages';

type Namespace = keyof MessageCatalogue;

/** A translator of some message files in one language, apart from the page's: the tests of sentences use it. */
export async function speak<Spaces extends [Namespace, ...Namespace[]]>(
  language: Language,
  messages: Resource[string],
  ...namespaces: Spaces
): Promise<TFunction<Spaces extends null ? 'app' : Spaces>> {
  const instance = createInstance();
  await instance.init({
    lng: language,
    ns: namespaces,
    resources: { [language]: messages },
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT<Spaces>(language, namespaces);
}
