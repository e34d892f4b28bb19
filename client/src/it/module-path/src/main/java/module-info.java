module example.modular {
    requires io.github.starrockssync.client;
}
