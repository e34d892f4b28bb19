// What the checks need to know of the contract: its objects with their properties, and its examples with their schemas.
import { readFileSync } from 'node:fs';

export function read(file) {
    return JSON.parse(readFileSync(file, 'utf8'));
}

/** The names of the properties of each object. */
export function objects(contract) {
    return Object.entries(contract.components.schemas)
        .filter(([, schema]) => schema.properties)
        .map(([name, schema]) => ({ name, properties: Object.keys(schema.properties) }));
}

/** Every named example of a body, and of each object one that has all its properties: name of the schema, name, value. */
export function examples(contract) {
    const resolve = node => node.$ref
        ? node.$ref.slice(2).split('/').reduce((at, step) => at[step], contract)
        : node;
    const complete = schema => {
        const { type, properties = {}, items, example, enum: words } = resolve(schema);
        if (type === 'array') {
            return [complete(items)];
        }
        if (type === 'object') {
            return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, complete(property)]));
        }
        return example ?? words[0];
    };
    const found = new Map();
    for (const holder of [...Object.values(contract.components.requestBodies), ...Object.values(contract.components.responses)]) {
        const media = holder.content['application/json'];
        const schema = media.schema.$ref.split('/').pop();
        Object.values(media.examples ?? {}).forEach(example => {
            found.set(`${schema} ${example.$ref}`, { schema, name: example.$ref.split('/').pop(), value: resolve(example).value });
        });
    }
    objects(contract).forEach(({ name }) =>
        found.set(name, { schema: name, name: `complete ${name}`, value: complete(contract.components.schemas[name]) }));
    return [...found.values()];
}
