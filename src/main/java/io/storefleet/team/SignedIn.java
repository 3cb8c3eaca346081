package io.storefleet.team;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.IdentityId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.TenantId;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The principal of a session: a person, and the tenant they work in once it is chosen. */
public record SignedIn(IdentityId identity, @Nullable Seat seat) implements Principal, Serializable {

    /** A person's place in one tenant. */
    public record Seat(TenantId tenant, String slug, MemberId member) {}

    public SignedIn {
        requireNonNull(identity, "identity");
    }

    /** The actor of this session, or empty until a tenant is chosen. */
    public Optional<Actor> actor() {
        return Optional.ofNullable(seat).map(chosen -> Actor.person(chosen.tenant(), chosen.member()));
    }

    /** The identity's id: never an e-mail address, for names end up in logs. */
    @Override
    public String getName() {
        return identity.toString();
    }
}
