package io.storefleet.links.internal;

import io.storefleet.tenancy.Tenancy;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes items and, by the same statement, what their parts count: by what changed, whatever it was before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Counted {

    private static final String STATEMENT = """
            with changed as (
                %s
                returning old.batch_id as run, old.store_id as was_at, old.state as was,
                          new.store_id as is_at, new.state as is_now),
            steps as (
                select run, was_at as store, was as state, -1 as n from changed where (was_at, was) <> (is_at, is_now)
                union all
                select run, is_at, is_now, 1 from changed where (was_at, was) <> (is_at, is_now)),
            sums as (
                select run, store,
                       coalesce(sum(n) filter (where state = 'LINK'), 0) as links,
                       coalesce(sum(n) filter (where state = 'FAILED'), 0) as failed,
                       coalesce(sum(n) filter (where state = 'WAITING'), 0) as waiting,
                       coalesce(sum(n) filter (where state = 'DUPLICATE'), 0) as duplicates,
                       coalesce(sum(n) filter (where state = 'EXPIRED'), 0) as expired
                from steps group by run, store),
            counted as (
                update tenant.link_part part
                set links = part.links + sums.links, failed = part.failed + sums.failed,
                    waiting = part.waiting + sums.waiting, duplicates = part.duplicates + sums.duplicates,
                    expired = part.expired + sums.expired
                from sums
                where part.tenant_id = :tenant and part.batch_id = sums.run and part.store_id = sums.store)
            select count(*) from changed""";

    private final NamedParameterJdbcTemplate jdbc;

    Counted(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs an update of {@code tenant.link_item} that has no returning part; {@code :tenant} is the bound one.
     *
     * @return how many rows it touched
     */
    int update(String update, MapSqlParameterSource values) {
        values.addValue("tenant", Tenancy.tenant().value());
        return Objects.requireNonNull(jdbc.queryForObject(STATEMENT.formatted(update), values, Integer.class));
    }
}
