package io.storefleet.team.internal;

import io.storefleet.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single-use tokens of addresses we hand out. The token goes out once; its SHA-256 stays. */
@Component
class Tokens {

    enum Purpose {
        INVITATION,
        RESET,
        SETUP;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a token stands for. */
    record Meaning(@Nullable TenantId tenant, @Nullable UUID subject) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random;

    Tokens(JdbcClient jdbc, Clock clock, SecureRandom random) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.random = random;
    }

    /** Makes a token of 256 random bits, as 43 URL-safe characters. */
    @Transactional
    public String issue(Purpose purpose, Meaning meaning, Duration validFor) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var tenant = meaning.tenant();
        jdbc.sql("""
                        insert into directory.single_use_token (hash, purpose, tenant_id, subject, expires_at)
                        values (:hash, :purpose, :tenant, :subject, :expires)""")
                .param("hash", sha256(token))
                .param("purpose", purpose.key())
                .param("tenant", tenant == null ? null : tenant.value())
                .param("subject", meaning.subject())
                .param("expires", clock.instant().plus(validFor).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** What the token stands for while it works; empty when used, expired, unknown or of another purpose. */
    @Transactional(readOnly = true)
    public Optional<Meaning> peek(Purpose purpose, String token) {
        return jdbc.sql("""
                        select tenant_id, subject from directory.single_use_token
                        where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
                .param("hash", sha256(token))
                .param("purpose", purpose.key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Tokens::meaning)
                .optional();
    }

    /** Uses the token up, together with the caller's transaction; of two callers at once one gets nothing. */
    @Transactional
    public Optional<Meaning> use(Purpose purpose, String token) {
        return jdbc.sql("""
                        update directory.single_use_token set used_at = :now
                        where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                        returning tenant_id, subject""")
                .param("hash", sha256(token))
                .param("purpose", purpose.key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Tokens::meaning)
                .optional();
    }

    /** Ends all open tokens of a purpose for a subject, or all of the purpose when no subject is given. */
    @Transactional
    public void revoke(Purpose purpose, @Nullable UUID subject) {
        jdbc.sql("""
                        delete from directory.single_use_token
                        where purpose = :purpose and used_at is null
                          and (cast(:subject as uuid) is null or subject = :subject)""").param("purpose", purpose.key()).param("subject", subject).update();
    }

    /** Drops what has been expired for a day. */
    @Transactional
    public void sweep() {
        jdbc.sql("delete from directory.single_use_token where expires_at < :then")
                .param("then", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Meaning meaning(ResultSet row, int number) throws SQLException {
        var tenant = row.getObject("tenant_id", UUID.class);
        return new Meaning(tenant == null ? null : new TenantId(tenant), row.getObject("subject", UUID.class));
    }
}
