package io.github.starrockssync.runtimes.readme.spring;

import io.github.starrockssync.server.spring.StarRocksSyncConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@Import(StarRocksSyncConfiguration.class)
public class FirstApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(FirstApplication.class, arguments);
    }
}
