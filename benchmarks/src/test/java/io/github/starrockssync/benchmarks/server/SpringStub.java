package io.github.starrockssync.benchmarks.server;

import io.github.starrockssync.server.spring.StarRocksSyncConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stub on Spring Boot, with the documented response. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StarRocksSyncConfiguration.class, SpringResponses.class})
public class SpringStub {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringStub.class, arguments);
    }
}
