# The operations with curl and a token

# @start region="listStarRocksDataReplications"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication?limit=100&offset=0" \
  -H "X-Auth-Token: $TOKEN"
# @end

# @start region="createStarRocksDataReplication"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication" \
  -H "X-Auth-Token: $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{
    "source_instance_id": "fd41c7e2b8f04a63950e1f7a6c2db538in07",
    "source_database": "suppliers",
    "target_database": "suppliers_sr",
    "task_name": "sync_suppliers"
  }'
# @end

# @start region="modifyDataSync"
curl -X PUT "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication" \
  -H "X-Auth-Token: $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{
    "task_name": "sync_orders",
    "db_configs": [{"param_name": "sync_commit_interval_ms", "value": "10000"}]
  }'
# @end

# @start region="deleteStarRocksDataReplication"
curl -X DELETE "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication" \
  -H "X-Auth-Token: $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"task_name": "sync_archive"}'
# @end

# @start region="listStarRocksDataReplicationConfig"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication/configuration?task_name=sync_returns" \
  -H "X-Auth-Token: $TOKEN"
# @end

# @start region="listStarRocksDataReplicationConfigByDataBase"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication/configuration/returns_sr" \
  -H "X-Auth-Token: $TOKEN"
# @end

# @start region="checkDataBaseConfig"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication/database-config-check" \
  -H "X-Auth-Token: $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{
    "source_instance_id": "fd41c7e2b8f04a63950e1f7a6c2db538in07",
    "source_database_name": "stock",
    "target_database_name": "stock_sr",
    "task_name": "sync_stock",
    "db_configs": [{"param_name": "sync_commit_interval_ms", "value": "10000"}],
    "table_repl_config": {"repl_type": "include_tables", "repl_scope": "all"}
  }'
# @end

# @start region="checkTableConfig"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication/table-config-check" \
  -H "X-Auth-Token: $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{
    "source_instance_id": "fd41c7e2b8f04a63950e1f7a6c2db538in07",
    "source_database_name": "prices",
    "target_database_name": "prices_sr",
    "task_name": "sync_prices",
    "tables_configs": [{"table_name": "prices", "table_config": "order by region,id"}],
    "table_repl_config": {"repl_type": "include_tables", "repl_scope": "all"},
    "is_create_task": "true"
  }'
# @end

# @start region="listStarRocksDbParameters"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication/database-parameters" \
  -H "X-Auth-Token: $TOKEN"
# @end

# @start region="pauseStarRocksDataReplication"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication/pause" \
  -H "X-Auth-Token: $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"task_name": "sync_payments"}'
# @end

# @start region="resumeStarRocksDataReplication"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases/replication/resume" \
  -H "X-Auth-Token: $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"task_name": "sync_refunds"}'
# @end

# @start region="listStarRocksDataBases"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$INSTANCE_ID/starrocks/databases" \
  -H "X-Auth-Token: $TOKEN"
# @end

# @start region="listHtapInstanceInfo"
curl "$ENDPOINT/v3/$PROJECT_ID/instances/$TAURUSDB_INSTANCE_ID/htap" \
  -H "X-Auth-Token: $TOKEN"
# @end

# @start region="showGaussMySqlJobInfo"
curl "$ENDPOINT/v3/$PROJECT_ID/jobs?id=$JOB_ID" \
  -H "X-Auth-Token: $TOKEN"
# @end
