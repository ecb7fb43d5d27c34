package io.leadflow.service.exchange;

import io.quarkus.oidc.OIDCException;
import jakarta.enterprise.context.ApplicationScoped;

/** The issuer of the tokens cannot be asked for its keys: the caller's token may be good. */
@ApplicationScoped
public class IssuerOutage implements OutageCheck {
    @Override
    public boolean isOutage(Throwable failure) {
        return failure instanceof OIDCException;
    }
}
