// Writes what Specmatic needs beside the contract: a configuration with the token, and a copy in which each parameter of an
// operation has an example of each key. Specmatic pairs examples by their keys only, and knows no example of a schema.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [document, folder] = process.argv.slice(2);
const contract = JSON.parse(readFileSync(document, 'utf8'));
const resolve = node => node.$ref ? node.$ref.slice(2).split('/').reduce((at, step) => at[step], contract) : node;

for (const path of Object.values(contract.paths)) {
    const shared = path.parameters ?? [];
    delete path.parameters;
    for (const operation of Object.values(path)) {
        const keys = Object.values(operation.responses).flatMap(response =>
            Object.keys(resolve(response).content['application/json'].examples ?? {}));
        operation.parameters = [...shared, ...operation.parameters ?? []].map(reference => {
            const parameter = structuredClone(resolve(reference));
            const examples = parameter.examples ?? {};
            parameter.examples = Object.fromEntries(keys
                .filter(key => examples[key] || parameter.required)
                .map(key => [key, examples[key] ?? { value: resolve(parameter.schema).example }]));
            if (Object.keys(parameter.examples).length === 0) {
                delete parameter.examples;
            }
            return parameter;
        });
    }
}
writeFileSync(join(folder, 'contract.json'), JSON.stringify(contract));
writeFileSync(join(folder, 'specmatic.yaml'), `version: 2
contracts:
  - filesystem: {}
    provides:
      - ${join(folder, 'contract.json')}
security:
  OpenAPI:
    securitySchemes:
      TokenAuth:
        type: apiKey
        value: sandbox-token
      SignedRequest:
        type: apiKey
        value: ''
`);
