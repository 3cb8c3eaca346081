package io.storefleet.tenancy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Who acts for which tenant: a signed-in member, a job on a member's behalf, or the house itself without any right. */
public record Actor(TenantId tenant, @Nullable MemberId member, Origin origin) {

    /** Where an action comes from; the audit shows it. */
    public enum Origin {
        PERSON,
        JOB,
        HOUSE
    }

    public Actor {
        requireNonNull(tenant, "tenant");
        requireNonNull(origin, "origin");
        if ((origin == Origin.HOUSE) != (member == null)) {
            throw new IllegalArgumentException("people and jobs act as a member, the house as nobody");
        }
    }

    public static Actor person(TenantId tenant, MemberId member) {
        return new Actor(tenant, member, Origin.PERSON);
    }

    /** A job acts with the rights its starter holds at that moment. */
    public static Actor job(TenantId tenant, MemberId onBehalfOf) {
        return new Actor(tenant, onBehalfOf, Origin.JOB);
    }

    /** The house: sweeps, public addresses, set-up. It sees the tenant's rows and holds no right. */
    public static Actor house(TenantId tenant) {
        return new Actor(tenant, null, Origin.HOUSE);
    }
}
