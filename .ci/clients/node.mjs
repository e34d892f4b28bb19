// The vendor's own client for Node signs real calls: its core is what all its generated clients send requests with.
import assert from "node:assert/strict";
import core from "@huaweicloud/huaweicloud-sdk-core";
import builder from "@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js";

const { BasicCredentials, Region } = core;
const { ClientBuilder } = builder;
const [endpoint] = process.argv.slice(2);
const project = "0483b6b16e954cb88930a360d2c4e663";
const replication = `/v3/${project}/instances/b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases/replication`;

const client = secret => new ClientBuilder(http => http)
    .withEndpoint(endpoint)
    .withCredential(new BasicCredentials().withAk("SANDBOXACCESSKEY").withSk(secret).withProjectId(project))
    .build();

const call = (http, method, url, { query = {}, data, headers = {} } = {}) => http.sendRequest({
    method, url, contentType: "application/json", queryParams: query, pathParams: {}, headers, data,
});

const node = client("sandbox-secret-access-key");

async function finish({ job_id: id }) {
    assert.ok(id);
    for (;;) {
        const { job } = await call(node, "GET", `/v3/${project}/jobs`, { query: { id } });
        if (job.status === "Completed") {
            return;
        }
        assert.notEqual(job.status, "Failed");
        await new Promise(resolve => setTimeout(resolve, 50));
    }
}

const list = await call(node, "GET", replication, { query: { offset: 0, limit: 10 }, headers: { "X-Language": "en-us" } });
assert.deepEqual(list.replications.map(task => task.task_name), ["sync_sales"]);

await finish(await call(node, "PUT", replication, {
    data: {
        task_name: "sync_sales",
        db_configs: [{ param_name: "sync_commit_interval_ms", value: "10000" }],
        table_repl_config: { repl_type: "include_tables", repl_scope: "all", tables: [] },
    },
}));
const configuration = await call(node, "GET", `${replication}/configuration`, { query: { task_name: "sync_sales" } });
assert.equal(configuration.database_info.db_config_check_results
    .find(parameter => parameter.param_name === "sync_commit_interval_ms").value, "10000");

// characters that the client has to encode, in the query and in the path
for (const [url, query] of [
    [`${replication}/configuration`, { task_name: "a b+c/d~e*fé中" }],
    [`${replication}/configuration/a+b~c*d`, {}],
]) {
    await assert.rejects(call(node, "GET", url, { query }), error => {
        assert.equal(error.httpStatusCode ?? error.status, 400);
        assert.match(JSON.stringify(error), /DBS\.280001/);
        return true;
    });
}

await finish(await call(node, "DELETE", replication, { data: { task_name: "sync_sales" } }));
assert.deepEqual((await call(node, "GET", replication)).replications, []);

await assert.rejects(call(client("another-secret"), "GET", replication), error => {
    assert.match(JSON.stringify(error), /APIGW\.0301/);
    return true;
});
// without a project id, the client asks IAM for the project that has the name of the region
{
    const credentials = new BasicCredentials()
        .withAk("SANDBOXACCESSKEY")
        .withSk("sandbox-secret-access-key")
        .withIamEndpoint(endpoint);
    const client = new ClientBuilder(http => http)
        .withCredential(credentials)
        .withRegion(new Region("cn-north-4", endpoint))
        .build();
    const { replications } = await call(client, "GET", replication.replace(project, "{project_id}"));
    assert.deepEqual(replications, []);
    assert.equal(credentials.projectId, project);
}
console.log("The vendor's client for Node: every call was served as expected");
