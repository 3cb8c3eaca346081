package io.storefleet.team.internal;

import io.storefleet.team.Person;
import io.storefleet.tenancy.IdentityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who can sign in, in the directory. */
@Component
class Identities {

    /** A person with the hash of their password. */
    record Identity(IdentityId id, String email, String name, String passwordHash) {

        /** Without hash and address. */
        @Override
        public String toString() {
            return "Identity[" + id + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Identities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person with this e-mail address, whatever its case. */
    @Transactional(readOnly = true)
    public Optional<Identity> byEmail(String email) {
        return jdbc.sql(
                        "select id, email, name, password_hash from directory.identity where lower(email) = lower(:email)")
                .param("email", email.strip())
                .query(Identities::identity)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Identity> byId(IdentityId id) {
        return jdbc.sql("select id, email, name, password_hash from directory.identity where id = :id")
                .param("id", id.value())
                .query(Identities::identity)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(IdentityId id) {
        return jdbc.sql("select name, email, locale, theme from directory.identity where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Person(
                        id,
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("locale"),
                        row.getString("theme")))
                .optional();
    }

    /** Adds a person; empty when somebody else has taken the address meanwhile. */
    @Transactional
    public Optional<IdentityId> add(String email, String name, String passwordHash) {
        var id = IdentityId.next();
        var added = jdbc.sql("""
                        insert into directory.identity
                            (id, email, name, password_hash, created_at, password_changed_at, sessions_valid_from)
                        values (:id, :email, :name, :hash, :now, :now, :now)
                        on conflict (lower(email)) do nothing""")
                .param("id", id.value())
                .param("email", email.strip())
                .param("name", name.strip())
                .param("hash", passwordHash)
                .param("now", now())
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Replaces the password and ends the person's sessions on all nodes. */
    @Transactional
    public void changePassword(IdentityId id, String passwordHash) {
        jdbc.sql("""
                        update directory.identity
                        set password_hash = :hash, password_changed_at = :now, sessions_valid_from = :now
                        where id = :id""")
                .param("hash", passwordHash)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    @Transactional
    public void chooseTheme(IdentityId id, @Nullable String theme) {
        jdbc.sql("update directory.identity set theme = :theme where id = :id")
                .param("theme", theme)
                .param("id", id.value())
                .update();
    }

    @Transactional
    public void chooseLocale(IdentityId id, @Nullable String locale) {
        jdbc.sql("update directory.identity set locale = :locale where id = :id")
                .param("locale", locale)
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime now() {
        // As fine as the database keeps it: a rounded-up moment would end a session signed in at it.
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Identity identity(ResultSet row, int number) throws SQLException {
        return new Identity(
                new IdentityId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"));
    }
}
