// Whether generated models have each property of the contract, once. For languages whose compiler is not at hand, and for
// those that take a repeated name without a word.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How a member of a model begins, by generator; the first group is its name. */
const MEMBERS = {
    csharp: /^\s+public (?:override )?[\w<>?.[\], ]+ (\w+) \{ get/gm,
    php: /^ {4}public function ((?:get|set)\w+)\(/gm,
    python: /^ {4}(\w+): (?!ClassVar)/gm,
    rust: /^ {4}pub (\w+): /gm,
};

export const checked = Object.keys(MEMBERS);

const simple = name => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function files(folder) {
    return readdirSync(folder).flatMap(name => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? files(path) : [path];
    });
}

/** Sentences that name model and member; empty if there is nothing to say. */
export function problems(generator, folder, objects) {
    const models = files(folder).filter(file => /[\\/]models?[\\/]\w+\.(cs|php|py|rs)$/i.test(file));
    return objects.flatMap(({ name, properties }) => {
        const file = models.find(each => simple(each.split(/[\\/]/).pop().replace(/\.\w+$/, '')) === simple(name));
        if (!file) {
            return [`${name} is not generated`];
        }
        const text = readFileSync(file, 'utf8');
        const members = [...text.matchAll(MEMBERS[generator])].map(match => match[1]);
        const twice = members.filter((member, at) => members.indexOf(member) !== at);
        const lost = properties.filter(property => !new RegExp(`['"\`]${property}['"\`]|\\b${property}\\b`).test(text));
        return [
            ...twice.map(member => `${name} has ${member} twice`),
            ...lost.map(property => `${name} lost ${property}`),
            ...(members.length === 0 ? [`${name} has no members`] : []),
        ];
    });
}
