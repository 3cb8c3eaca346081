package io.storefleet.evergreen.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts over all nodes how often something was asked for in a window of time, by hashes only. */
@Component
class GoCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    GoCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more; false, and nothing counted, once there were as many as the limit in the window. */
    @Transactional
    public boolean admit(String what, int limit, Duration window) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into directory.go_count as c (key, hits, until) values (:key, 1, :until)
                        on conflict (key) do update
                        set hits = case when c.until <= :now then 1 else c.hits + 1 end,
                            until = case when c.until <= :now then excluded.until else c.until end
                        where c.until <= :now or c.hits < :limit""")
                        .param("key", GoToken.sha256(what))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", now.plus(window).atOffset(ZoneOffset.UTC))
                        .param("limit", limit)
                        .update()
                == 1;
    }

    /** Whether the limit is reached; counts nothing. */
    @Transactional(readOnly = true)
    public boolean full(String what, int limit) {
        return jdbc.sql("select count(*) from directory.go_count where key = :key and until > :now and hits >= :limit")
                        .param("key", GoToken.sha256(what))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("limit", limit)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    public void sweep() {
        jdbc.sql("delete from directory.go_count where until < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
