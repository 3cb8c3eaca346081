package io.storefleet.jobs.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quota's buckets in the directory. Always locked in the order of their names, so that nobody deadlocks. */
@Component
class QuotaRows {

    private final JdbcClient jdbc;

    QuotaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Buckets and the database's time when they were read. */
    record Held(Instant now, Map<String, byte @Nullable []> states) {}

    /** Locks the buckets, those that exist. The clock is read after each lock, so that the last reading is the time. */
    Held lock(Collection<String> names) {
        return read("""
                with held as materialized (
                    select bucket, state from directory.api_quota
                    where bucket in (:names) order by bucket for update)
                select bucket, state, clock_timestamp() from held""", names);
    }

    /** Looks at the buckets, those that exist. */
    Held look(Collection<String> names) {
        return read("select bucket, state, clock_timestamp() from directory.api_quota where bucket in (:names)", names);
    }

    private Held read(String query, Collection<String> names) {
        Map<String, byte @Nullable []> states = new HashMap<>();
        Instant[] latest = {Instant.EPOCH};
        jdbc.sql(query).param("names", names).query(row -> {
            states.put(row.getString(1), row.getBytes(2));
            latest[0] = row.getObject(3, OffsetDateTime.class).toInstant();
        });
        return new Held(states.isEmpty() ? now() : latest[0], states);
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Adds the buckets that are missing, and forgets some that nobody has used for a month. */
    void add(Collection<String> names) {
        for (String name : new TreeSet<>(names)) {
            jdbc.sql("""
                            insert into directory.api_quota (bucket, updated_at) values (?, clock_timestamp())
                            on conflict do nothing""").param(name).update();
        }
        jdbc.sql("""
                        delete from directory.api_quota where bucket in (
                            select bucket from directory.api_quota
                            where updated_at < clock_timestamp() - interval '30 days'
                            order by bucket limit 100 for update skip locked)""").update();
    }

    void save(Map<String, byte[]> states) {
        if (states.isEmpty()) {
            return;
        }
        String[] names = states.keySet().toArray(String[]::new);
        byte[][] values = states.values().toArray(byte[][]::new);
        jdbc.sql("""
                        update directory.api_quota q set state = v.state, updated_at = clock_timestamp()
                        from unnest(?::text[], ?::bytea[]) v (bucket, state) where q.bucket = v.bucket""").params(names, values).update();
    }
}
