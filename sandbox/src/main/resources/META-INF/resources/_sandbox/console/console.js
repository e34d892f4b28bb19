// The page of a sandbox. Looks once a second while it can be seen; whatever the sandbox says is shown as text only.

/** Relative to this file: a proxy may serve the sandbox below a prefix. */
const SANDBOX = new URL("../..", import.meta.url).href.replace(/\/$/, "");
const CONTROLS = `${SANDBOX}/_sandbox`;
const BETWEEN_LOOKS = 1000;
const PATIENCE = 5000;
const ENTRIES = 50;
const NEWS_SHOWN = 6000;
const MASK = "***";
/** What a request gets anew when it is sent again. */
const NOT_REPEATED = new Set(["accept-encoding", "authorization", "connection", "content-length", "expect", "host",
    "transfer-encoding", "user-agent", "x-auth-token", "x-sdk-date"]);

const find = selector => document.querySelector(selector);

// ---- Words

const texts = {};
let language = "en";

function word(key, values = {}) {
    return (texts[language]?.[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** What the service says, and in Chinese also what it means. */
function named(kind, value) {
    const meaning = texts[language]?.[`${kind}.${value}`] ?? value;
    return meaning === value ? value : `${meaning}（${value}）`;
}

function translate(root) {
    root.querySelectorAll("[data-text]").forEach(node => (node.textContent = word(node.dataset.text)));
}

async function speak(wanted) {
    texts[wanted] ??= await (await fetch(`${CONTROLS}/console/${wanted}.json`)).json();
    language = wanted;
    document.documentElement.lang = wanted === "zh" ? "zh-CN" : "en";
    find("#language").value = wanted;
    translate(document);
    document.querySelectorAll("template").forEach(template => translate(template.content));
    showAll();
}

/** A page that may not keep anything asks the browser each time. */
function remembered() {
    try {
        return localStorage.getItem("language");
    } catch {
        return null;
    }
}

function remember(wanted) {
    try {
        localStorage.setItem("language", wanted);
    } catch {
        // spoken until the page is left
    }
}

const time = text => text.slice(0, 19).replace("T", " ");
const clockTime = text => text.slice(11, 19);

// ---- Calls

/** An answer that is not what was asked for. */
class Refusal extends Error {}

async function call(method, path, body) {
    const headers = { "X-Language": language === "zh" ? "zh-cn" : "en-us" };
    if (body !== undefined) {
        headers["Content-Type"] = "application/json";
    }
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(CONTROLS + path, { method, headers, body: JSON.stringify(body), signal });
    const text = await response.text();
    if (!response.ok) {
        throw new Refusal(message(text) ?? `HTTP ${response.status}`);
    }
    return text === "" ? null : JSON.parse(text);
}

function message(text) {
    try {
        return JSON.parse(text).error_msg;
    } catch {
        return undefined;
    }
}

// ---- Putting things on the page

/** Lets the children of a node be those of the items. What was there before stays: focus and open entries survive. */
function list(parent, template, items, key, fill) {
    const wanted = new Set(items.map(item => String(key(item))));
    [...parent.children].filter(node => !wanted.has(node.dataset.key)).forEach(node => node.remove());
    const present = new Map([...parent.children].map(node => [node.dataset.key, node]));
    items.forEach((item, index) => {
        const id = String(key(item));
        const node = present.get(id) ?? made(template, id);
        if (parent.children[index] !== node) {
            parent.insertBefore(node, parent.children[index] ?? null);
        }
        fill(item, name => node.querySelector(`[data-slot="${name}"]`), node);
    });
    const none = parent.nextElementSibling;
    if (none?.classList.contains("empty")) {
        none.hidden = items.length > 0;
    }
}

function made(template, key) {
    const node = find(`#${template}-template`).content.firstElementChild.cloneNode(true);
    node.dataset.key = key;
    return node;
}

function put(node, text) {
    if (node.textContent !== text) {
        node.textContent = text;
    }
}

function putOrHide(node, text) {
    node.hidden = !text;
    put(node, text ?? "");
}

function bar(node, percent, label) {
    node.value = percent;
    node.setAttribute("aria-label", label);
}

function terms(node, pairs) {
    const rows = pairs.map(([name, value]) => {
        const row = document.createElement("div");
        row.append(document.createElement("dt"), document.createElement("dd"));
        row.firstChild.textContent = name;
        row.lastChild.textContent = value;
        return row;
    });
    if (rows.map(row => row.textContent).join("\n") !== [...node.children].map(row => row.textContent).join("\n")) {
        node.replaceChildren(...rows);
    }
}

let newsTimer;

/** Told to those who look and to those who listen. */
function tell(text, bad = false) {
    const news = find("#news");
    news.textContent = text;
    news.className = bad ? "shown bad" : "shown";
    clearTimeout(newsTimer);
    newsTimer = setTimeout(() => (news.className = ""), NEWS_SHOWN);
}

// ---- What the sandbox is like

let overview;
let entries = [];
let entriesUpTo;

function showAll() {
    showConnection();
    if (overview) {
        showClock(overview.clock);
        list(find("#projects"), "project", overview.projects, project => project.id, fillProject);
        list(find("#job-list"), "job", overview.jobs, job => job.id, fillJob);
        find("#job-list").hidden = overview.jobs.length === 0;
        list(find("#fault-list"), "fault", overview.faults, fault => fault.id, fillFault);
        find("#clear-faults").hidden = overview.faults.length < 2;
        showJournal();
    }
}

function showClock({ now, frozen }) {
    put(find("#now"), `${time(now)} UTC`);
    put(find("#frozen"), word(frozen ? "clock.frozen" : "clock.running"));
    find("#frozen").dataset.state = frozen ? "frozen" : "running";
    put(find("#freeze"), word(frozen ? "clock.release" : "clock.freeze"));
}

function fillProject(project, slot) {
    put(slot("id"), project.id);
    const instances = project.taurusdb_instances.map(instance => `${instance.instance_name} (${instance.id})`);
    put(slot("sources"), instances.length === 0
        ? word("project.nosources")
        : word("project.sources", { instances: instances.join(", ") }));
    list(slot("instances"), "instance", project.starrocks_instances, instance => instance.id, (instance, part) => {
        put(part("name"), instance.instance_name);
        put(part("id"), instance.id);
        list(part("tasks"), "task", instance.tasks, task => task.task_name,
            (task, place) => fillTask(task, place, project.id, instance.id));
    });
}

function fillTask(task, slot, projectId, instanceId) {
    put(slot("name"), task.task_name);
    put(slot("stage"), named("stage", task.stage));
    slot("stage").dataset.state = task.stage;
    put(slot("route"), `${task.source_database} → ${task.target_database}`);
    bar(slot("progress"), task.percentage, word("task.progress", { name: task.task_name }));
    put(slot("percent"), `${task.percentage} %`);
    const configuration = settings(task.configuration);
    terms(slot("configuration"), [...configuration]);
    slot("pending").hidden = !task.job_ends_at;
    if (task.job_ends_at) {
        const until = { time: clockTime(task.job_ends_at) };
        put(slot("pending-title"), word(task.pending_configuration ? "task.pending" : "task.busy", until));
        terms(slot("changes"), changes(configuration, settings(task.pending_configuration ?? task.configuration)));
    }
    putOrHide(slot("error"), task.last_error && word("task.error", { error: task.last_error }));
    slot("curl").onclick = () => copyConfigurationCall(projectId, instanceId, task.task_name);
}

/** A configuration as names and values. */
function settings(configuration) {
    const tables = configuration.table_repl_config;
    const all = new Map([["source_node_id", configuration.source_node_id]]);
    for (const name of ["is_instance_level_sync", "database_repl_scope", "is_support_reg_exp"]) {
        if (configuration[name] !== undefined) {
            all.set(name, String(configuration[name]));
        }
    }
    all.set("table_repl_config", [tables.repl_type, tables.repl_scope, ...(tables.tables ?? [])].join(" "));
    configuration.db_configs?.forEach(config => all.set(config.param_name, config.value));
    configuration.tables_configs?.forEach(config => all.set(`table ${config.table_name}`, config.table_config));
    return all;
}

function changes(before, after) {
    return [...new Set([...before.keys(), ...after.keys()])]
        .filter(name => before.get(name) !== after.get(name))
        .map(name => [name, `${before.get(name) ?? word("unset")} → ${after.get(name) ?? word("unset")}`]);
}

function fillJob(job, slot) {
    put(slot("name"), job.job_name);
    put(slot("status"), named("status", job.status));
    slot("status").dataset.state = job.status;
    bar(slot("progress"), job.percentage, word("job.progress", { name: job.job_name }));
    put(slot("percent"), `${job.percentage} %`);
    put(slot("times"), word("job.times", { from: time(job.created_at), to: clockTime(job.ends_at) }));
    put(slot("id"), job.id);
    putOrHide(slot("failure"), job.failure && word("job.failure", { failure: job.failure }));
}

function fillFault(fault, slot) {
    const text = described(fault);
    put(slot("text"), text);
    slot("remove").setAttribute("aria-label", word("fault.removethis", { text }));
    slot("remove").onclick = async () => {
        await act(() => call("DELETE", `/faults/${fault.id}`));
        find("#faults-title").focus();
    };
}

function described({ setting, met }) {
    const what = [setting.operation, word(`kind.${setting.kind}`), setting.error, setting.status, setting.reason];
    if (setting.delay_milliseconds) {
        what.push(`${setting.delay_milliseconds} ms`);
    }
    if (setting.probability !== undefined) {
        what.push(word("fault.share", setting));
    } else {
        const times = setting.times - met;
        what.push(word(times === 1 ? "fault.one" : "fault.left", { times }));
    }
    return what.filter(part => part !== undefined).join(" · ");
}

function showJournal() {
    const filter = find("#filter").value;
    const shown = entries.filter(entry => filter === "" || entry.operation === filter);
    list(find("#entries"), "entry", shown, entry => entry.id, fillEntry);
}

function fillEntry(entry, slot, node) {
    put(slot("time"), clockTime(entry.time));
    put(slot("status"), entry.status === 0 ? word("journal.closed") : String(entry.status));
    slot("status").dataset.state = entry.status >= 200 && entry.status < 300 ? "good" : "bad";
    put(slot("method"), entry.method);
    put(slot("operation"), entry.operation ?? entry.path);
    putOrHide(slot("fault"), entry.fault && word(`kind.${entry.fault}`));
    put(slot("duration"), `${entry.duration_milliseconds} ms`);
    slot("curl").onclick = () => copyEntry(entry);
    const fillExchange = () => {
        put(slot("target"), `${entry.method} ${target(entry)}`);
        terms(slot("headers"), Object.entries(entry.headers));
        put(slot("request"), readable(entry.request_body));
        put(slot("answer"), readable(entry.response_body));
        fillSignature(entry.signature, slot);
    };
    node.firstElementChild.ontoggle = fillExchange;
    if (node.firstElementChild.open) {
        fillExchange();
    }
}

/** Why a signature was refused, for a client to compare with what it signed. */
function fillSignature(signature, slot) {
    slot("signature").hidden = !signature;
    if (signature) {
        putOrHide(slot("problem"), signature.problem && word(`signature.${signature.problem}`));
        list(slot("computed"), "computed", signature.computed, computed => computed.string_to_sign, (computed, part) => {
            put(part("canonical"), computed.canonical_request);
            put(part("string"), computed.string_to_sign);
        });
    }
}

function readable(body) {
    try {
        return body === undefined ? word("journal.nobody") : JSON.stringify(JSON.parse(body), null, 2);
    } catch {
        return body;
    }
}

// ---- What has changed meanwhile

function tellChanges(before, after) {
    const was = states(before);
    const is = states(after);
    const news = [...is].filter(([key, state]) => was.get(key)?.text !== state.text).map(([, state]) => state.text);
    was.forEach((state, key) => !is.has(key) && state.gone && news.push(state.gone));
    if (news.length > 0) {
        tell(news.slice(0, 3).join(" "));
    }
}

/** What is told of tasks and jobs, by what it is told of. */
function states(seen) {
    const all = new Map();
    for (const project of seen.projects) {
        for (const instance of project.starrocks_instances) {
            for (const { task_name: name, stage } of instance.tasks) {
                all.set(`${instance.id} ${name}`, {
                    text: word("task.stage", { name, stage: named("stage", stage) }),
                    gone: word("task.gone", { name }),
                });
            }
        }
    }
    for (const job of seen.jobs) {
        all.set(job.id, { text: word("job.status", { name: job.job_name, status: named("status", job.status) }) });
    }
    return all;
}

// ---- Looking

let connection = "connecting";
let trouble = "";
let looking = Promise.resolve();
let timer;

/** One look after the other, so that an older answer never replaces a newer one. */
function look() {
    looking = looking.then(lookOnce);
    return looking;
}

async function lookOnce() {
    try {
        const [clock, state] = await Promise.all([call("GET", "/clock"), call("GET", "/overview")]);
        const seen = { ...state, clock };
        if (seen.newest_journal_id !== entriesUpTo) {
            entries = (await call("GET", `/journal?limit=${ENTRIES}`)).entries;
            entriesUpTo = seen.newest_journal_id;
        }
        const before = overview;
        overview = seen;
        connection = "connected";
        trouble = "";
        showAll();
        if (before) {
            tellChanges(before, seen);
        }
    } catch (failure) {
        connection = "away";
        trouble = failure instanceof Refusal
            ? word("trouble.answer", { message: failure.message })
            : word("trouble.away", { time: overview ? time(overview.clock.now) : "–" });
        showConnection();
    }
}

function showConnection() {
    put(find("#connection"), word(connection));
    find("#connection").dataset.state = connection;
    putOrHide(find("#trouble"), trouble);
}

async function keepLooking() {
    clearTimeout(timer);
    if (document.hidden) {
        return;
    }
    await look();
    clearTimeout(timer);
    timer = setTimeout(keepLooking, BETWEEN_LOOKS);
}

// ---- Steering

async function act(work, done) {
    try {
        const result = await work();
        await look();
        if (done) {
            tell(done(result));
        }
    } catch (failure) {
        tell(failure.message, true);
    }
}

function onSubmit(selector, work, done) {
    find(selector).addEventListener("submit", event => {
        event.preventDefault();
        act(() => work(new FormData(event.target)), done);
    });
}

/** Only the fields that belong to what is chosen can be filled in. */
function showFaultFields() {
    const form = find("#add-fault");
    for (const field of form.querySelectorAll("[data-kind], [data-when]")) {
        const { kind, when } = field.dataset;
        field.hidden = kind !== undefined ? kind !== form.kind.value : when !== form.when.value;
        field.lastElementChild.disabled = field.hidden;
    }
}

function faultSetting(fields) {
    const numbers = new Set([...find("#add-fault").querySelectorAll("[type=number]")].map(field => field.name));
    fields.delete("when");
    return Object.fromEntries([...fields]
        .filter(([, value]) => value !== "")
        .map(([name, value]) => [name, numbers.has(name) ? Number(value) : value]));
}

function askForReset() {
    const options = [["", word("reset.everything")],
        ...(overview?.projects ?? []).map(({ id }) => [id, word("reset.project", { id })])];
    find("#scope").replaceChildren(...options.map(([value, text]) => new Option(text, value)));
    find("#reset-dialog").showModal();
}

function reset() {
    const project = find("#scope").value;
    find("#reset-dialog").close();
    return act(() => call("POST", "/reset", project ? { project_id: project } : {}), () => word("reset.done"));
}

// ---- Copying

const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;

function curl(method, path, headers, body) {
    const parts = [method === "HEAD" ? "curl -sS -I" : `curl -sS -i -X ${quoted(method)}`];
    if (/[[\]{}]/.test(path)) {
        parts.push("--globoff");
    }
    if (/\/\.{1,2}(\/|$)/.test(path)) {
        parts.push("--path-as-is");
    }
    parts.push(quoted(SANDBOX + path));
    // a header without a value is written with a semicolon
    headers.forEach(([name, value]) => parts.push(`-H ${quoted(value ? `${name}: ${value}` : `${name};`)}`));
    if (body !== undefined) {
        parts.push(`--data-raw ${quoted(body)}`);
    }
    return parts.join(" \\\n  ");
}

function target(entry) {
    const query = new URLSearchParams(Object.entries(entry.query).filter(([, value]) => value !== MASK));
    return query.size > 0 ? `${entry.path}?${query}` : entry.path;
}

/** The journal has no secrets; the state has. */
async function tokenOf(projectId) {
    const state = await call("GET", "/state");
    return state.projects.find(project => project.id === projectId)?.tokens?.[0];
}

function copyEntry(entry) {
    return act(async () => {
        const headers = Object.entries(entry.headers)
            .filter(([name, value]) => !NOT_REPEATED.has(name) && value !== MASK);
        let note = "curl.copied";
        if ("x-auth-token" in entry.headers || "authorization" in entry.headers) {
            const token = await tokenOf(entry.path.split("/")[2]);
            headers.push(["X-Auth-Token", token ?? "TOKEN"]);
            note = token ? note : "curl.notoken";
        }
        const length = Number(entry.headers["content-length"] ?? 0);
        if (length > new TextEncoder().encode(entry.request_body ?? "").length) {
            note = "curl.cut";
        }
        return copy(curl(entry.method, target(entry), headers, entry.request_body), note);
    }, text => text);
}

function copyConfigurationCall(projectId, instanceId, task) {
    return act(async () => {
        const token = await tokenOf(projectId);
        const path = `/v3/${projectId}/instances/${instanceId}/starrocks/databases/replication/configuration`;
        const headers = [["X-Auth-Token", token ?? "TOKEN"]];
        return copy(curl("GET", `${path}?task_name=${encodeURIComponent(task)}`, headers),
            token ? "curl.copied" : "curl.notoken");
    }, text => text);
}

/** Into the clipboard or, where the browser does not allow that, to be copied by hand. */
async function copy(command, note) {
    try {
        await navigator.clipboard.writeText(command);
    } catch {
        find("#command").value = command;
        find("#command-dialog").showModal();
        find("#command").select();
        return word("curl.title");
    }
    return word(note);
}

// ---- Start

find("#language").addEventListener("change", event => {
    remember(event.target.value);
    speak(event.target.value).catch(failure => tell(failure.message, true));
});
find("#reset").addEventListener("click", askForReset);
find("#reset-now").addEventListener("click", reset);
document.querySelectorAll("dialog .close").forEach(button =>
    button.addEventListener("click", () => button.closest("dialog").close()));
find("#freeze").addEventListener("click", () =>
    act(() => call("PUT", "/clock", { frozen: !overview.clock.frozen })));
onSubmit("#advance", fields =>
    call("POST", "/clock/advance", { milliseconds: fields.get("amount") * fields.get("unit") }));
onSubmit("#set", fields => call("PUT", "/clock", { now: `${fields.get("time").replace(" ", "T")}Z` }));
find("#add-fault").addEventListener("change", showFaultFields);
onSubmit("#add-fault", fields => call("POST", "/faults", faultSetting(fields)),
    fault => word("fault.added", { text: described(fault) }));
find("#clear-faults").addEventListener("click", async () => {
    await act(() => call("DELETE", "/faults"));
    find("#faults-title").focus();
});
find("#filter").addEventListener("change", showJournal);
find("#clear-journal").addEventListener("click", () => act(() => call("DELETE", "/journal")));
document.addEventListener("visibilitychange", keepLooking);

showFaultFields();
const browsers = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
await speak(remembered() === "zh" || remembered() === "en" ? remembered() : browsers);
keepLooking();
