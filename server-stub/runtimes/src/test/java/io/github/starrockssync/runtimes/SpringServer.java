package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.spring.StarRocksSyncConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The server on Spring Boot, with Spring MVC and Tomcat. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    StarRocksSyncConfiguration.class,
    DataSynchronizationController.class,
    InstancesController.class,
    JobsController.class,
    HostController.class,
    HostAdvice.class
})
public class SpringServer {

    public static void main(String[] arguments) {
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SpringServer.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run();
        System.out.println(
                "Listening on: http://localhost:" + context.getWebServer().getPort());
    }

    @Bean
    Authenticator authenticator() {
        return RuntimesCredentials.AUTHENTICATOR;
    }

    @Bean
    JsonSettings jsonSettings() {
        return RuntimesFeature.SETTINGS;
    }
}
