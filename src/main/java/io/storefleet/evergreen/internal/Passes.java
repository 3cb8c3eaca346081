package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.tenancy.Tenancy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has given the right code, while FastSpring is waited for. */
@Component
@Transactional
class Passes {

    /** What a pass is good for. */
    enum State {
        NONE,
        /** A try was made just now, perhaps by another window. */
        NOT_YET,
        TRY,
        OVER
    }

    /** How long a pass that is over is known as such. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final SecureRandom random;
    private final EvergreenSettings settings;
    private final Clock clock;

    Passes(JdbcClient jdbc, SecureRandom random, EvergreenSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.random = random;
        this.settings = settings;
        this.clock = clock;
    }

    GoToken issue(EvergreenLinkId link) {
        var pass = GoToken.random(random);
        var now = now();
        about(link, pass, """
                        insert into tenant.evergreen_pass (tenant_id, link_id, pass_hash, expires_at, next_try)
                        values (:tenant, :link, :hash, :expires, :now)""")
                .param("expires", now.plus(settings.waitFor()))
                .param("now", now)
                .update();
        return pass;
    }

    /** What the pass is good for now; of two windows at once one may try. */
    State claim(EvergreenLinkId link, GoToken pass) {
        var now = now();
        var claimed = about(link, pass, """
                        update tenant.evergreen_pass set next_try = :next
                        where tenant_id = :tenant and link_id = :link and pass_hash = :hash
                          and expires_at > :now and next_try <= :now""")
                .param("now", now)
                .param("next", now.plus(settings.again().dividedBy(2)))
                .update();
        if (claimed == 1) {
            return State.TRY;
        }
        return about(link, pass, """
                        select expires_at > :now from tenant.evergreen_pass
                        where tenant_id = :tenant and link_id = :link and pass_hash = :hash""")
                .param("now", now)
                .query(Boolean.class)
                .optional()
                .map(good -> good ? State.NOT_YET : State.OVER)
                .orElse(State.NONE);
    }

    void end(EvergreenLinkId link, GoToken pass) {
        about(link, pass, """
                        delete from tenant.evergreen_pass
                        where tenant_id = :tenant and link_id = :link and pass_hash = :hash""").update();
    }

    void sweep() {
        jdbc.sql("delete from tenant.evergreen_pass where tenant_id = :tenant and expires_at < :then")
                .param("tenant", Tenancy.tenant().value())
                .param("then", now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec about(EvergreenLinkId link, GoToken pass, String sql) {
        return jdbc.sql(sql)
                .param("tenant", Tenancy.tenant().value())
                .param("link", link.value())
                .param("hash", pass.hash());
    }
}
