package io.github.starrockssync.runtimes;

import java.net.URI;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

class SpringIT extends RuntimeSuite {

    @Override
    Server start() {
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SpringServer.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run();
        URI base = URI.create("http://localhost:" + context.getWebServer().getPort() + "/");
        return new Server() {
            @Override
            public URI base() {
                return base;
            }

            @Override
            public void close() {
                context.close();
            }
        };
    }
}
