package io.storefleet.testing;

import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.IdentityId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;

/** What the session of a member of a test agency holds after sign-in. */
final class SeatOf {

    private SeatOf() {}

    static SignedInToken token(ApplicationContext context, TestAgency agency, Actor actor) {
        var member = Objects.requireNonNull(actor.member());
        var identity = context.getBean(JdbcClient.class)
                .sql("select identity_id from directory.membership where member_id = ?")
                .param(member.value())
                .query(UUID.class)
                .single();
        var seat = new SignedIn.Seat(actor.tenant(), agency.slug(), member);
        var factors = AuthorityUtils.createAuthorityList("FACTOR_PASSWORD");
        return new SignedInToken(
                new SignedIn(new IdentityId(identity), seat), Instant.parse("2026-06-01T10:00:00Z"), factors);
    }
}
