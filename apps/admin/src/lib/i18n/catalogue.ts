import type app from './zh-CN/app';
import type decision from './zh-CN/decision';
import type home from './zh-CN/home';
import type words from './zh-CN/words';

/** The namespaces: one message file a feature, with the same keys in each language. Chinese is the one that types follow. */
export interface MessageCatalogue {
  app: typeof app;
  decision: typeof decision;
  home: typeof home;
  words: typeof words;
}
