package io.storefleet.tenancy;

import java.util.List;
import java.util.Optional;

/** The agencies of this installation: the one list that is not itself inside a tenant. */
public interface Tenants {

    /**
     * Adds a tenant; its address is made from the name and numbered when taken.
     *
     * @param name what people call the agency, 1 to 255 characters, trimmed
     */
    TenantProfile add(String name);

    Optional<TenantProfile> find(TenantId id);

    /** The tenant with this address part, such as {@code north-bay}. */
    Optional<TenantProfile> findBySlug(String slug);

    /** All tenants, oldest first, for sweeps that bind one after the other. */
    List<TenantId> all();

    /** A tenant's public face. */
    record TenantProfile(TenantId id, String slug, String name) {}
}
