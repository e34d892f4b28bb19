package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.request.RequestLanguage;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The Spring configuration of the stub: {@code @Import(StarRocksSyncConfiguration.class)}. Handles controllers that implement a
 * generated interface, and the generated models; does not affect the rest of the application. A bean of the type {@link JsonSettings} replaces the default settings, one of the type {@link Authenticator}
 * authenticates requests: the principal of the request is then the caller.
 */
@Configuration(proxyBeanMethods = false)
public class StarRocksSyncConfiguration implements WebMvcConfigurer {

    private final JsonSettings settings;

    public StarRocksSyncConfiguration(ObjectProvider<JsonSettings> settings) {
        this.settings = settings.getIfAvailable(() -> JsonSettings.DEFAULT);
    }

    /** After those of the application: a client without access gets no information about rules. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OperationInterceptor()).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        // an invalid value is rejected before, or after the body has been read
        registry.addConverter(String.class, Language.class, RequestLanguage::of);
    }

    /** Does nothing unless the application has an {@link Authenticator}. */
    @Bean
    AuthenticationFilter starRocksSyncAuthenticationFilter(ObjectProvider<Authenticator> authenticator) {
        return new AuthenticationFilter(authenticator.getIfAvailable(), settings);
    }

    @Bean
    EmptyBodyAdvice starRocksSyncEmptyBodyAdvice() {
        return new EmptyBodyAdvice();
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, new ModelMessageConverter(settings));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, new OperationExceptionResolver(settings));
    }
}
