import type { MessageCatalogue } from './catalogue';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: MessageCatalogue;
  }
}
