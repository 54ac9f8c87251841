import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeDemoData } from './product';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of demo data that each file's product gets a copy of. */
    demoData: string;
  }
}

/** Makes the demo data once for all files: by the product itself, which does so at its first start. */
export default async function provideDemoData(project: TestProject): Promise<() => void> {
  const folder = await makeDemoData();
  project.provide('demoData', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
