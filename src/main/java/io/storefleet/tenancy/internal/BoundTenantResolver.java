package io.storefleet.tenancy.internal;

import io.storefleet.tenancy.Tenancy;
import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate the bound tenant; unbound work gets the nil UUID, which owns no row. */
final class BoundTenantResolver implements CurrentTenantIdentifierResolver<UUID> {

    static final UUID NOBODY = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return Tenancy.bound().map(actor -> actor.tenant().value()).orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
