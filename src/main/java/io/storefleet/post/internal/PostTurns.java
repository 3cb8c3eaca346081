package io.storefleet.post.internal;

import io.storefleet.post.PostPace;
import io.storefleet.post.Sender;
import io.storefleet.post.TenantPost;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deals turns by one row of the tenant, locked while it is looked at; the database's clock is the one all nodes share. */
@Service
@Transactional
class PostTurns implements PostPace {

    private static final int MINUTE = 60_000;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final TenantPost post;
    private final JdbcClient jdbc;

    PostTurns(TenantPost post, JdbcClient jdbc) {
        this.post = post;
        this.jdbc = jdbc;
    }

    @Override
    public Turn ask(UUID asker, int wanted) {
        sql("insert into tenant.post_pace values (:tenant, clock_timestamp()) on conflict do nothing")
                .update();
        var wait = sql("""
                select greatest(0, extract(epoch from free_at - clock_timestamp()) * 1000) from tenant.post_pace
                where tenant_id = :tenant for update""").query(Double.class).single();
        forget();
        if (wait > 0) {
            return wait(asker, Duration.ofMillis((long) Math.ceil(wait)));
        }
        return othersFirst(asker) ? wait(asker, AGAIN) : serve(asker, wanted);
    }

    /** Somebody waits, and has waited longer. */
    private boolean othersFirst(UUID asker) {
        return sql("""
                select exists (
                    select from tenant.post_turn other
                    where other.tenant_id = :tenant and other.asker <> :asker and other.waits_to > clock_timestamp()
                      and coalesce(other.served_at, '-infinity') < coalesce((
                        select mine.served_at from tenant.post_turn mine
                        where mine.tenant_id = :tenant and mine.asker = :asker), '-infinity'))""").param("asker", asker).query(Boolean.class).single();
    }

    /** What it would have waited twice over and some seconds is how long its place is kept. */
    private Turn wait(UUID asker, Duration wait) {
        turn("null", "clock_timestamp() + make_interval(secs => :kept)", "tenant.post_turn.served_at")
                .param("asker", asker)
                .param("kept", 2 * wait.toSeconds() + 15)
                .update();
        return new Turn(0, wait);
    }

    private Turn serve(UUID asker, int mails) {
        turn("clock_timestamp()", "null", "clock_timestamp()")
                .param("asker", asker)
                .update();
        sql("update tenant.post_pace set free_at = clock_timestamp() + make_interval(secs => :taken) where tenant_id = :tenant")
                .param("taken", seconds(mails))
                .update();
        return new Turn(mails, Duration.ZERO);
    }

    private StatementSpec turn(String first, String waits, String served) {
        return sql("""
                insert into tenant.post_turn (tenant_id, asker, served_at, waits_to, seen_at)
                values (:tenant, :asker, %s, %s, clock_timestamp())
                on conflict (tenant_id, asker) do update
                set served_at = %s, waits_to = excluded.waits_to, seen_at = excluded.seen_at""".formatted(first, waits, served));
    }

    private void forget() {
        sql("delete from tenant.post_turn where tenant_id = :tenant and seen_at < clock_timestamp() - interval '1 day'")
                .update();
    }

    @Override
    public void giveBack(int mails) {
        sql("update tenant.post_pace set free_at = free_at - make_interval(secs => :left) where tenant_id = :tenant")
                .param("left", seconds(mails))
                .update();
    }

    private double seconds(int mails) {
        int rate = post.bulkSender().map(Sender::perMinute).orElse(1);
        return mails * (double) MINUTE / rate / 1_000;
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
