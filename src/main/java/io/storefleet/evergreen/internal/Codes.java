package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one code of each link: six digits for some minutes and some tries, used once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Codes {

    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final EvergreenSeals seals;
    private final SecureRandom random;
    private final EvergreenSettings settings;
    private final Clock clock;

    Codes(JdbcClient jdbc, EvergreenSeals seals, SecureRandom random, EvergreenSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.random = random;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new code; the one before ends. */
    String issue(EvergreenLinkId link) {
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        about(link, """
                        insert into tenant.evergreen_code (tenant_id, link_id, code_hash, expires_at)
                        values (:tenant, :link, :hash, :expires)
                        on conflict (tenant_id, link_id) do update
                        set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0""")
                .param("hash", seals.hash(link, code))
                .param("expires", clock.instant().plus(settings.codeValidFor()).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** Whether this is the code; each question is a try, and the right one uses the code up. */
    boolean use(EvergreenLinkId link, String typed) {
        var kept = about(link, """
                        update tenant.evergreen_code set tries = tries + 1
                        where tenant_id = :tenant and link_id = :link and expires_at > :now and tries < :tries
                        returning code_hash""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tries", settings.tries())
                .query(String.class)
                .optional();
        var right = kept.filter(hash -> same(hash, seals.hash(link, typed))).isPresent();
        if (right) {
            about(link, "delete from tenant.evergreen_code where tenant_id = :tenant and link_id = :link")
                    .update();
        }
        return right;
    }

    /** In constant time. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    void sweep() {
        jdbc.sql("delete from tenant.evergreen_code where tenant_id = :tenant and expires_at < :now")
                .param("tenant", Tenancy.tenant().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec about(EvergreenLinkId link, String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value()).param("link", link.value());
    }
}
