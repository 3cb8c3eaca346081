package io.storefleet.tenancy.internal;

import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of tenants in the directory. */
@Service
class JdbcTenants implements Tenants {

    private static final int LONGEST_BASE = 48;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTenants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public TenantProfile add(String name) {
        var trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > 255) {
            throw new IllegalArgumentException("a tenant's name has 1 to 255 characters");
        }
        var base = slugOf(trimmed);
        for (int number = 1; ; number++) {
            var profile = new TenantProfile(TenantId.next(), number == 1 ? base : base + "-" + number, trimmed);
            if (insert(profile)) {
                return profile;
            }
        }
    }

    private boolean insert(TenantProfile profile) {
        return jdbc.sql("""
                        insert into directory.tenant (id, slug, name, created_at) values (:id, :slug, :name, :now)
                        on conflict (slug) do nothing""")
                        .param("id", profile.id().value())
                        .param("slug", profile.slug())
                        .param("name", profile.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TenantProfile> find(TenantId id) {
        return jdbc.sql("select id, slug, name from directory.tenant where id = :id")
                .param("id", id.value())
                .query(JdbcTenants::profile)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TenantProfile> findBySlug(String slug) {
        return jdbc.sql("select id, slug, name from directory.tenant where slug = :slug")
                .param("slug", slug)
                .query(JdbcTenants::profile)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<TenantId> all() {
        return jdbc.sql("select id from directory.tenant order by id").query(UUID.class).list().stream()
                .map(TenantId::new)
                .toList();
    }

    private static TenantProfile profile(ResultSet row, int number) throws SQLException {
        return new TenantProfile(
                new TenantId(row.getObject("id", UUID.class)), row.getString("slug"), row.getString("name"));
    }

    static String slugOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_BASE)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "agency" : cut;
    }
}
