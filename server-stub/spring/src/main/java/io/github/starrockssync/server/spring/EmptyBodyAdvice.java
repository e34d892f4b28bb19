package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.check.Validatable;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Rejects an empty chunked body, for which Spring calls no converter. */
@ControllerAdvice
class EmptyBodyAdvice extends RequestBodyAdviceAdapter {

    static final Violation NO_BODY = Violation.of(Violation.ROOT, ContractRule.BODY_REQUIRED);

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return Validatable.class.isAssignableFrom(parameter.getParameterType()) && Requests.isOperationWithBody();
    }

    @Override
    public @Nullable Object handleEmptyBody(
            @Nullable Object body,
            HttpInputMessage request,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        throw ServiceException.invalid(Violations.of(List.of(NO_BODY)).and(Requests.parameterViolations()));
    }
}
