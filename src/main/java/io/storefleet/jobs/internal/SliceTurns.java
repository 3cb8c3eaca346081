package io.storefleet.jobs.internal;

import io.storefleet.jobs.internal.WakeUps.WakeUp;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is: tenants take turns, then the stores of a tenant, and a store has only so many slices under way at a
 * time on all nodes. All times are the database's.
 */
@Component
class SliceTurns {

    private static final UUID NO_STORE = new UUID(0, 0);

    private final JdbcClient jdbc;

    SliceTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a look for due work found.
     *
     * @param again whether the store chosen had just got full, so that another look may find another one's work
     */
    record Look(Optional<WakeUp> wakeUp, boolean again) {}

    private record Chosen(WakeUp wakeUp, UUID store) {}

    /**
     * Takes the next due wake-up, of the tenant and then of the store that were served least recently; it is due again
     * when the hold has passed, unless somebody moves it.
     */
    Look take(Duration hold, int perStore) {
        return choose(perStore)
                .map(chosen -> hold(chosen, hold, perStore)
                        ? new Look(Optional.of(chosen.wakeUp()), false)
                        : new Look(Optional.empty(), true))
                .orElseGet(() -> new Look(Optional.empty(), false));
    }

    private Optional<Chosen> choose(int perStore) {
        return jdbc.sql("""
                        with full_store as (
                            select tenant_id, store_id from directory.wake_up
                            where held_until > clock_timestamp() and store_id <> :none
                            group by tenant_id, store_id having count(*) >= :most),
                        next as (
                            select w.tenant_id, w.job_id, w.store_id
                            from directory.wake_up w
                            left join directory.job_turn t on t.tenant_id = w.tenant_id
                            left join directory.store_turn s on s.tenant_id = w.tenant_id and s.store_id = w.store_id
                            where w.due_at <= clock_timestamp() and not exists (
                                select from full_store f where f.tenant_id = w.tenant_id and f.store_id = w.store_id)
                            order by t.served_at nulls first, s.served_at nulls first, w.due_at
                            limit 1 for update of w skip locked),
                        tenant_served as (
                            insert into directory.job_turn (tenant_id, served_at)
                            select tenant_id, clock_timestamp() from next
                            on conflict (tenant_id) do update set served_at = excluded.served_at),
                        store_served as (
                            insert into directory.store_turn (tenant_id, store_id, served_at)
                            select tenant_id, store_id, clock_timestamp() from next
                            on conflict (tenant_id, store_id) do update set served_at = excluded.served_at)
                        select tenant_id, job_id, store_id from next""")
                .param("none", NO_STORE)
                .param("most", perStore)
                .query((row, number) -> new Chosen(
                        new WakeUp(
                                new TenantId(row.getObject("tenant_id", UUID.class)),
                                new JobId(row.getObject("job_id", UUID.class))),
                        row.getObject("store_id", UUID.class)))
                .optional();
    }

    /** Counts again: the tenant's turn, locked by now, keeps the other nodes out, and the first look may be old. */
    private boolean hold(Chosen chosen, Duration hold, int perStore) {
        return jdbc.sql("""
                        update directory.wake_up w
                        set due_at = clock_timestamp() + make_interval(secs => :hold),
                            held_until = clock_timestamp() + make_interval(secs => :hold)
                        where w.tenant_id = :tenant and w.job_id = :job and (w.store_id = :none or :most > (
                            select count(*) from directory.wake_up o
                            where o.tenant_id = w.tenant_id and o.store_id = w.store_id and o.job_id <> w.job_id
                              and o.held_until > clock_timestamp()))""")
                        .param("hold", WakeUps.seconds(hold))
                        .param("tenant", chosen.wakeUp().tenant().value())
                        .param("job", chosen.wakeUp().job().value())
                        .param("none", NO_STORE)
                        .param("most", perStore)
                        .update()
                == 1;
    }

    /** Drops the turns of stores that were served last so long ago. */
    void forget(Duration age) {
        jdbc.sql("delete from directory.store_turn where served_at < clock_timestamp() - make_interval(secs => :age)")
                .param("age", WakeUps.seconds(age))
                .update();
    }

    /** The store as the directory keeps it. */
    static UUID key(@Nullable StoreId store) {
        return store == null ? NO_STORE : store.value();
    }
}
