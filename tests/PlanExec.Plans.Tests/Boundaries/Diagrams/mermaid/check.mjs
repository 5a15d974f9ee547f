// Reads a JSON array of diagrams from standard input and writes a JSON array with, for each, null or why Mermaid refuses it.
// All in one process, for it takes seconds to load.
import { register } from 'node:module';
import { text } from 'node:stream/consumers';

// Mermaid cleans labels with DOMPurify, which needs a browser. Whether a diagram is understood does not depend on it.
const purify = "export default { addHook() {}, sanitize: label => label };";
register('data:text/javascript,' + encodeURIComponent(`
  export const resolve = (name, context, next) => name === 'dompurify'
    ? { url: 'data:text/javascript,' + encodeURIComponent(${JSON.stringify(purify)}), shortCircuit: true }
    : next(name, context);
`));

const { default: mermaid } = await import('mermaid');
const verdicts = [];
for (const diagram of JSON.parse(await text(process.stdin))) {
  try {
    const { diagramType } = await mermaid.parse(diagram);
    verdicts.push(diagramType.startsWith('flowchart') ? null : `It is a ${diagramType}, not a flowchart.`);
  } catch (error) {
    verdicts.push(String(error?.message ?? error));
  }
}

process.stdout.write(JSON.stringify(verdicts));
