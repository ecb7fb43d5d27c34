package io.leadflow.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds the roles a role contains; and every role to everybody where no token is required. */
@ApplicationScoped
public class GrantedRoles implements SecurityIdentityAugmentor {
    private final AccessSettings settings;

    @Inject
    public GrantedRoles(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        QuarkusSecurityIdentity.builder(identity)
                                .addRoles(granted(identity.getRoles()))
                                .build());
    }

    private Set<String> granted(Set<String> roles) {
        return settings.required()
                ? roles.stream()
                        .flatMap(role -> Roles.within(role).stream())
                        .collect(Collectors.toSet())
                : Set.copyOf(Roles.RISING);
    }
}
