// See run. Each row of the table is a generator; a cell says what was done, or why it was not.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examples, objects, read } from './contract.mjs';
import { checked, problems } from './members.mjs';

const [jar, version, option] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const page = join(root, 'docs', 'generators.md');
const contractFile = join(root, 'api-spec', 'target', 'classes', 'META-INF', 'openapi', 'starrocks-data-sync.json');
const contract = read(contractFile);
const all = examples(contract);
const work = join(root, 'api-spec', 'target', 'generators');
const pinned = read(join(here, 'package.json')).devDependencies;
const failures = [];

function run(command, args, options = {}) {
    const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
    return { ok: result.status === 0, text: `${result.stdout ?? ''}${result.stderr ?? result.error ?? ''}` };
}

const has = (command, args = ['--version']) => run(command, args).ok;
const tool = name => join(here, 'node_modules', '.bin', name);

/** Generates with default settings; returns the folder of each. */
function generate(names, input, folder) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const configurations = names.map(name => {
        const file = join(folder, `${name}.json`);
        writeFileSync(file, JSON.stringify({ generatorName: name, inputSpec: input, outputDir: join(folder, name) }));
        return file;
    });
    const result = run('java', ['-jar', jar, 'batch', '--threads', '2', ...configurations]);
    if (!result.ok) {
        throw new Error(result.text);
    }
}

function note(generator, ok, text) {
    if (!ok) {
        failures.push(`${generator}: ${text.split('\n').slice(0, 20).join('\n')}`);
    }
    return ok;
}

/** Compiles TypeScript into a folder beside it. Examples are given as literals, so that the compiler compares them. */
function tsc(generator, folder, sources) {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
        compilerOptions: {
            target: 'ES2022', module: 'commonjs', moduleResolution: 'node10', strict: true, skipLibCheck: true,
            lib: ['ES2022', 'DOM'], outDir: 'js', typeRoots: [join(here, 'node_modules', '@types')], types: ['node'],
            baseUrl: '.', paths: { axios: [join(here, 'node_modules', 'axios')] },
        },
        files: sources,
    }));
    const result = run(tool('tsc'), ['--project', folder]);
    return note(generator, result.ok, result.text);
}

/** A file that gives every example to the type of its schema. */
function literals(folder, imported, type) {
    const lines = all.map((example, at) =>
        `export const e${at}: ${type(example.schema)} = ${JSON.stringify(example.value)};`);
    writeFileSync(join(folder, 'examples.ts'), [imported, ...lines, ''].join('\n'));
}

const generators = {
    java: folder => jvm('java'),
    kotlin: folder => jvm('kotlin'),
    spring: folder => jvm('spring'),
    'typescript-fetch': folder => {
        const compiled = tsc('typescript-fetch', folder, ['index.ts']);
        const models = compiled && createRequire(import.meta.url)(join(folder, 'js', 'index.js'));
        const different = !compiled ? [] : all.filter(({ schema, value }) =>
            !isDeepStrictEqual(plain(models[`${schema}ToJSON`](models[`${schema}FromJSON`](value))), value));
        const unknown = compiled && models.GetJobInfoDetailFromJSON({ status: 'Archived' }).status === 'Archived';
        note('typescript-fetch', different.length === 0 && unknown, `differs: ${different.map(each => each.name)}`);
        return ['TypeScript', `${all.length} examples`];
    },
    'typescript-axios': folder => {
        literals(folder, "import type * as api from './api';", schema => `api.${schema}`);
        tsc('typescript-axios', folder, ['index.ts', 'examples.ts']);
        return ['TypeScript', `${all.length} examples, as types`];
    },
    python: folder => {
        const compiled = run('python3', ['-m', 'compileall', '-q', join(folder, 'openapi_client')]);
        note('python', compiled.ok, compiled.text);
        if (!has('python3', ['-c', 'import dateutil, urllib3, pydantic; assert pydantic.VERSION >= "2"'])) {
            return ['Python', undefined];
        }
        const file = join(work, 'examples.json');
        writeFileSync(file, JSON.stringify(all));
        const result = run('python3', [join(here, 'roundtrip.py'), folder, file]);
        note('python', result.ok, result.text);
        return ['Python', `${all.length} examples`];
    },
    go: folder => {
        if (!has('go', ['version'])) {
            return [undefined, 'not tried'];
        }
        const result = run('go', ['vet', '.'], { cwd: folder, env: { ...process.env, GOFLAGS: '-mod=mod' } });
        note('go', result.ok, result.text);
        return ['Go', 'not tried'];
    },
    csharp: () => ['no compiler at hand', 'not tried'],
    rust: () => ['no crates at hand', 'not tried'],
    php: folder => {
        if (!has('php')) {
            return [undefined, 'not tried'];
        }
        const result = run('sh', ['-c', `find lib -name '*.php' -print0 | xargs -0 -n1 php -l > /dev/null`], { cwd: folder });
        note('php', result.ok, result.text);
        return ['PHP (syntax)', 'not tried'];
    },
};

/** The module api-spec/generators compiles these, and its tests send the examples through them. */
function jvm(generator) {
    const classes = join(root, 'api-spec', 'generators', 'target', 'classes', 'org', 'openapitools');
    note(generator, existsSync(classes), 'run ./mvnw -pl api-spec/generators -am verify first');
    return [generator === 'kotlin' ? 'Kotlin' : 'Java', `${all.length} examples`];
}

/** What JSON makes of it: without what is undefined. */
const plain = value => JSON.parse(JSON.stringify(value));

function independent() {
    const folder = join(work, 'openapi-typescript');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const made = run(tool('openapi-typescript'), [contractFile, '--output', join(folder, 'types.ts')]);
    note('openapi-typescript', made.ok, made.text);
    literals(folder, "import type { components } from './types';", schema => `components['schemas']['${schema}']`);
    tsc('openapi-typescript', folder, ['types.ts', 'examples.ts']);
    return ['TypeScript', `${all.length} examples, as types`];
}

/** The checks find what they are there for: a second spelling of a property, which generators turn into one name. */
function checkTheChecks() {
    const broken = structuredClone(contract);
    broken.components.schemas.DataBaseInfo.properties.databaseName = { type: 'string', maxLength: 9 };
    const file = join(work, 'broken.json');
    writeFileSync(file, JSON.stringify(broken));
    const folder = join(work, 'broken');
    generate(['python', 'rust', 'typescript-fetch'], file, folder);
    for (const generator of ['python', 'rust']) {
        const found = problems(generator, join(folder, generator), objects(broken));
        if (!found.some(each => /DataBaseInfo has database_name twice/.test(each))) {
            failures.push(`the check of members does not find a repeated one of ${generator}: ${found}`);
        }
    }
    const known = failures.length;
    tsc('typescript-fetch', join(folder, 'typescript-fetch'), ['index.ts']);
    const found = failures.splice(known).length > 0;
    if (!found) {
        failures.push('the compiler does not find a repeated member of typescript-fetch');
    }
}

const names = Object.keys(generators);
const others = names.filter(name => !['java', 'kotlin', 'spring'].includes(name));
generate(others, contractFile, join(work, 'generated'));
const skipped = [];
const rows = names.map(name => {
    const folder = join(work, 'generated', name);
    if (checked.includes(name)) {
        problems(name, folder, objects(contract)).forEach(each => failures.push(`${name}: ${each}`));
    }
    const cells = generators[name](folder);
    if (cells.includes(undefined)) {
        skipped.push(name);
    }
    return [name, version, ...cells];
});
rows.push(['openapi-typescript', pinned['openapi-typescript'], ...independent()]);
checkTheChecks();

const table = before => [
    '| Generator | Version | Compiled | Round trip |',
    '|---|---|---|---|',
    ...rows.map(row => {
        // a machine without the compiler keeps what another one found
        const known = before.split('\n').find(line => line.startsWith(`| \`${row[0]}\` |`))?.split('|').map(cell => cell.trim());
        return `| \`${row[0]}\` | ${row.slice(1).map((cell, at) => cell ?? known?.[at + 2] ?? 'not tried').join(' | ')} |`;
    }),
].join('\n');

const before = readFileSync(page, 'utf8');
const after = before.replace(/(<!-- generators -->\n)[^]*(<!-- \/generators -->)/, (_, begin, end) => `${begin}\n${table(before)}\n\n${end}`);
console.log(table(before));
skipped.forEach(name => console.error(`SKIPPED: ${name}, whose compiler or libraries are missing`));
if (option === '--write') {
    writeFileSync(page, after);
} else if (before !== after) {
    failures.push('docs/generators.md does not say this: run .ci/generators/run --write');
}
failures.forEach(each => console.error(each));
process.exitCode = failures.length === 0 ? 0 : 1;
