// Runs the linters over the contract and its editions, and keeps the table in docs/linting.md to what they say.
// A finding fails, unless exceptions.json excuses its rule; so does an exception that excuses nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const page = join(root, 'docs', 'linting.md');
const json = file => JSON.parse(readFileSync(join(here, file), 'utf8'));
const version = name => json('package.json').devDependencies[name];
const exceptions = json('exceptions.json');

const written = { name: 'as written', file: 'api-spec/src/main/openapi/starrocks-data-sync.yaml' };
const edition = (portal, notation, language) => ({
    name: `${portal}, ${language}`,
    file: `api-spec/target/editions/${portal}/starrocks-data-sync${language === 'en' ? '' : `.${language}`}.${notation}`,
});
const languages = (portal, notation) => [edition(portal, notation, 'en'), edition(portal, notation, 'zh-CN')];
const contract = [written, ...languages('plain', 'yaml')];
const documents = [...contract, ...languages('dereferenced', 'yaml'), ...languages('openapi-3.1', 'yaml')];
// Redocly wants security, which gateways leave out
const gateways = [
    ...languages('azure-api-management', 'json'),
    ...languages('aws-api-gateway', 'json'),
    ...languages('huawei-apig', 'yaml'),
];

const rulesets = [
    {
        name: '`spectral:oas`',
        version: `Spectral ${version('@stoplight/spectral-cli')}`,
        documents: [...documents, ...gateways],
        findings: document => spectral('spectral-oas.yaml', document),
    },
    {
        name: 'Redocly `recommended-strict`',
        version: `Redocly ${version('@redocly/cli')}`,
        documents,
        findings: redocly,
    },
    {
        name: 'OWASP API Security',
        version: `spectral-owasp-ruleset ${version('@stoplight/spectral-owasp-ruleset')}`,
        documents: contract,
        findings: document => spectral('spectral-owasp.yaml', document),
    },
];

function run(tool, args) {
    const result = spawnSync(join(here, 'node_modules', '.bin', tool), args, {
        cwd: here,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    try {
        return JSON.parse(result.stdout.slice(result.stdout.search(/^[[{]/m)));
    } catch {
        throw new Error(`${tool} ${args.join(' ')} did not answer with findings:\n${result.stdout}${result.stderr}`);
    }
}

function spectral(ruleset, document) {
    return run('spectral', ['lint', '--quiet', '--format', 'json', '--ruleset', ruleset, join(root, document.file)])
        .map(finding => ({ rule: finding.code, at: finding.path.join('/'), says: finding.message }));
}

function redocly(document) {
    return run('redocly', ['lint', '--format', 'json', '--max-problems', '9999', '--extends', 'recommended-strict',
        join(root, document.file)])
        .problems.map(problem =>
            ({ rule: problem.ruleId, at: problem.location[0]?.pointer ?? '', says: problem.message }));
}

const used = new Set();
function excuse(finding, document) {
    const exception = exceptions.find(one =>
        one.rule === finding.rule && (!one.documents || document.file.includes(one.documents)));
    used.add(exception);
    return exception;
}

const rows = [];
const excused = new Map();
let failed = false;
for (const ruleset of rulesets) {
    for (const document of ruleset.documents) {
        let count = 0;
        const open = [];
        for (const finding of ruleset.findings(document)) {
            const exception = excuse(finding, document);
            if (exception) {
                count++;
                const counts = excused.get(exception) ?? new Map();
                excused.set(exception, counts.set(document.name, (counts.get(document.name) ?? 0) + 1));
            } else {
                open.push(finding);
            }
        }
        open.forEach(finding => console.error(`${document.file}: ${finding.rule}: ${finding.at}: ${finding.says}`));
        failed ||= open.length > 0;
        rows.push(`| ${ruleset.name} | ${ruleset.version} | ${document.name} | ${open.length} | ${count} |`);
    }
}
for (const idle of exceptions.filter(exception => !used.has(exception))) {
    console.error(`exceptions.json: ${idle.rule} excuses nothing any more`);
    failed = true;
}

const table = [
    '| Ruleset | Version | Document | Findings | Excused |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    '| Excused rule | Where | Why |',
    '|---|---|---|',
    ...exceptions.map(exception => {
        const where = [...(excused.get(exception) ?? [])].map(([name, count]) => `${name}: ${count}`).join('; ');
        return `| \`${exception.rule}\` | ${where} | ${exception.why} |`;
    }),
].join('\n');
console.log(table);

const before = readFileSync(page, 'utf8');
const after = before.replace(/(<!-- lint -->\n)[^]*(<!-- \/lint -->)/, (_, begin, end) => `${begin}\n${table}\n\n${end}`);
if (process.argv.includes('--write')) {
    writeFileSync(page, after);
} else if (before !== after) {
    console.error(`${relative(root, page)} does not say this: run .ci/lint/run --write`);
    failed = true;
}
process.exitCode = failed ? 1 : 0;
