package io.github.starrockssync.contract.provider;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;

/** Hands the provider of a session to the checks that run in it. */
final class ProviderUnderTest implements ParameterResolver {

    private static final String NAMESPACE = ProviderUnderTest.class.getName();

    static void bind(LauncherSession session, Provider provider) {
        session.getStore().put(Namespace.create(NAMESPACE), Provider.class, provider);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Provider.class;
    }

    @Override
    public Provider resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(NAMESPACE))
                .getOrDefault(Provider.class, Provider.class, null);
    }
}
