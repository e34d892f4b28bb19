package io.github.starrockssync.runtimes.readme;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.json.JsonSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SpringSettings {

    @Bean
    Authenticator authenticator() {
        return new Authenticator(new KnownCredentials(), InstantSource.system());
    }

    @Bean
    JsonSettings jsonSettings() {
        return JsonSettings.DEFAULT.withMaxBodyBytes(1024 * 1024);
    }
}
