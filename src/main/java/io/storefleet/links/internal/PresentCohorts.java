package io.storefleet.links.internal;

import io.storefleet.links.Cohort;
import io.storefleet.links.CohortId;
import io.storefleet.links.CohortKeeping;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkSettings;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the page understood down as a stored cohort. */
@Service
@Transactional
class PresentCohorts implements CohortKeeping {

    private final Access access;
    private final NamedParameterJdbcTemplate jdbc;
    private final LinkSettings settings;
    private final Clock clock;

    PresentCohorts(Access access, NamedParameterJdbcTemplate jdbc, LinkSettings settings, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public CohortId keep(StoreId store, Cohort cohort) {
        access.require(Verb.LINK_CREATE, store);
        check(cohort);
        var id = CohortId.next();
        jdbc.update(
                """
                insert into tenant.cohort
                    (tenant_id, id, source, stores, created_by, created_at, used_at, matched, unknown, duplicates)
                values (:tenant, :id, 'LINES', :stores, :member, :now, :now, :matched, :unknown, :duplicates)""",
                new MapSqlParameterSource("tenant", Tenancy.tenant().value())
                        .addValue("id", id.value())
                        .addValue("stores", new UUID[] {store.value()})
                        .addValue(
                                "member",
                                Objects.requireNonNull(Tenancy.actor().member()).value())
                        .addValue("now", OffsetDateTime.now(clock))
                        .addValue("matched", cohort.totals().accounts())
                        .addValue("unknown", cohort.totals().emails())
                        .addValue("duplicates", cohort.totals().duplicates()));
        jdbc.batchUpdate(
                """
                insert into tenant.cohort_line (tenant_id, cohort_id, line, input, state, store_id, account_id, same_as)
                values (:tenant, :cohort, :line, :input, :state, :store, :account, :same)""",
                cohort.entries().stream().map(entry -> line(id, store, entry)).toArray(MapSqlParameterSource[]::new));
        return id;
    }

    private static MapSqlParameterSource line(CohortId id, StoreId store, Cohort.Entry entry) {
        var account = entry.account();
        var state = entry.sameAs() != null ? "DUPLICATE" : account == null ? "UNKNOWN" : "MATCHED";
        return new MapSqlParameterSource("tenant", Tenancy.tenant().value())
                .addValue("cohort", id.value())
                .addValue("line", entry.line())
                .addValue("input", entry.input())
                .addValue("state", state)
                .addValue("store", account == null ? null : store.value(), Types.OTHER)
                .addValue("account", account == null ? null : account.value(), Types.VARCHAR)
                .addValue("same", entry.sameAs(), Types.INTEGER);
    }

    private void check(Cohort cohort) {
        var totals = cohort.totals();
        var limits = settings.limits();
        if (totals.accounts() > limits.accounts() || totals.emails() > limits.emails()) {
            throw new LinkProblem(Kind.TOO_MANY);
        }
        if (cohort.entries().isEmpty()) {
            throw new LinkProblem(totals.links() == 0 ? Kind.NOTHING_TO_ASK : Kind.TOO_MANY);
        }
    }
}
