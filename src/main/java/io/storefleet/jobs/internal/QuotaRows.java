package io.storefleet.jobs.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quota's buckets in the directory. Always locked in the order of their names, so that nobody deadlocks. */
@Component
class QuotaRows {

    private final JdbcClient jdbc;

    QuotaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The database's time, asked after the locks are held. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Locks the buckets, adding those that are missing. */
    List<QuotaBucket> lock(List<String> names, double ceiling) {
        var found = find(names);
        if (found.size() == names.size()) {
            return found;
        }
        names.stream().sorted().forEach(name -> insert(name, ceiling));
        return find(names);
    }

    private List<QuotaBucket> find(List<String> names) {
        return jdbc.sql("""
                        select bucket, rate, permits, updated_at, blocked_until from directory.api_quota
                        where bucket in (:names) order by bucket for update""").param("names", names).query(QuotaRows::bucket).list();
    }

    private static QuotaBucket bucket(ResultSet row, int number) throws SQLException {
        var blocked = row.getObject("blocked_until", OffsetDateTime.class);
        return new QuotaBucket(
                row.getString("bucket"),
                row.getDouble("rate"),
                row.getDouble("permits"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                blocked == null ? null : blocked.toInstant());
    }

    private void insert(String name, double ceiling) {
        jdbc.sql("""
                        insert into directory.api_quota (bucket, rate, permits, updated_at)
                        values (:name, :rate, :permits, 'epoch') on conflict do nothing""")
                .param("name", name)
                .param("rate", Math.min(QuotaBucket.START, ceiling))
                .param("permits", QuotaBucket.BURST)
                .update();
    }

    void save(QuotaBucket bucket) {
        var blocked = bucket.blockedUntil();
        jdbc.sql("""
                        update directory.api_quota
                        set rate = :rate, permits = :permits, updated_at = :updated, blocked_until = :blocked
                        where bucket = :name""")
                .param("rate", bucket.rate())
                .param("permits", bucket.permits())
                .param("updated", bucket.updated().atOffset(ZoneOffset.UTC))
                .param("blocked", blocked == null ? null : blocked.atOffset(ZoneOffset.UTC))
                .param("name", bucket.name())
                .update();
    }

    /** Raises the rates of buckets below the ceiling; writes nothing where they have reached it. */
    void raise(List<String> names, double step, double ceiling) {
        jdbc.sql("""
                        update directory.api_quota set rate = least(:ceiling, rate + :step)
                        where bucket in (
                            select bucket from directory.api_quota
                            where bucket in (:names) and rate < :ceiling order by bucket for update)""")
                .param("ceiling", ceiling)
                .param("step", step)
                .param("names", names)
                .update();
    }
}
