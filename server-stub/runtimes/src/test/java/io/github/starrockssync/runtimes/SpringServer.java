package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.spring.StarRocksSyncConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The operations and the neighbour in a Spring Boot application. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    StarRocksSyncConfiguration.class,
    DataSynchronizationController.class,
    NeighbourController.class,
    NeighbourAdvice.class
})
class SpringServer {

    @Bean
    Authenticator authenticator() {
        return RuntimesCredentials.AUTHENTICATOR;
    }

    @Bean
    JsonSettings jsonSettings() {
        return RuntimesFeature.SETTINGS;
    }
}
