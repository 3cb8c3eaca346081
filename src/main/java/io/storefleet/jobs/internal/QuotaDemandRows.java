package io.storefleet.jobs.internal;

import io.storefleet.jobs.internal.QuotaTurns.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for an address on which node, and who was served last. Written with the address's bucket locked. */
@Component
class QuotaDemandRows {

    private final JdbcClient jdbc;

    QuotaDemandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits on nodes that were heard of lately. @param except a node to leave out, or the empty string */
    List<QuotaDemand> waiting(String address, String except, Instant now) {
        return jdbc.sql("""
                        select credential, owner, people, people_since, jobs, ready_at from directory.api_demand
                        where address = ? and node <> ? and valid_until > ?""")
                .params(address, except, at(now))
                .query(QuotaDemandRows::demand)
                .list();
    }

    private static QuotaDemand demand(ResultSet row, int number) throws SQLException {
        return new QuotaDemand(
                row.getString("credential"),
                row.getString("owner"),
                row.getInt("people"),
                instant(row, "people_since"),
                row.getInt("jobs"),
                row.getObject("ready_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Says what waits on a node, and forgets what it said before. */
    void replace(String address, String node, List<QuotaDemand> demands, Instant validUntil) {
        String[] credentials = demands.stream().map(QuotaDemand::credential).toArray(String[]::new);
        jdbc.sql("delete from directory.api_demand where address = ? and node = ? and credential <> all (?)")
                .params(address, node, credentials)
                .update();
        if (demands.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into directory.api_demand
                        select :address, :node, v.*, :until
                        from unnest(:credentials::text[], :owners::text[], :people::int[], :since::timestamptz[],
                                    :jobs::int[], :ready::timestamptz[]) v
                        on conflict (address, node, credential) do update
                        set owner = excluded.owner, people = excluded.people, people_since = excluded.people_since,
                            jobs = excluded.jobs, ready_at = excluded.ready_at, valid_until = excluded.valid_until""")
                .param("address", address)
                .param("node", node)
                .param("until", at(validUntil))
                .param("credentials", credentials)
                .param("owners", texts(demands, QuotaDemand::owner))
                .param("people", texts(demands, QuotaDemand::people))
                .param("since", texts(demands, QuotaDemand::peopleSince))
                .param("jobs", texts(demands, QuotaDemand::jobs))
                .param("ready", texts(demands, QuotaDemand::readyAt))
                .update();
    }

    /** Forgets nodes that have long been silent, and turns that no longer say anything. */
    void tidy(Instant now) {
        jdbc.sql("""
                        delete from directory.api_demand where (address, node, credential) in (
                            select address, node, credential from directory.api_demand where valid_until < ?
                            for update skip locked)""").param(at(now.minusSeconds(60))).update();
        jdbc.sql("""
                        delete from directory.api_turn where (address, owner, credential) in (
                            select address, owner, credential from directory.api_turn where served_at < ?
                            for update skip locked)""").param(at(now.minusSeconds(86_400))).update();
    }

    /** When these owners and stores were served last. */
    Map<Turn, Instant> turns(String address, Collection<Turn> wanted) {
        Map<Turn, Instant> found = new HashMap<>();
        jdbc.sql("""
                        select t.owner, t.credential, t.served_at from directory.api_turn t
                        join unnest(?::text[], ?::text[]) w (owner, credential)
                          on t.owner = w.owner and t.credential = w.credential where t.address = ?""")
                .params(texts(wanted, Turn::owner), texts(wanted, Turn::credential), address)
                .query(row -> {
                    var turn = new Turn(row.getString(1), row.getString(2));
                    found.put(turn, row.getObject(3, OffsetDateTime.class).toInstant());
                });
        return found;
    }

    void save(String address, Map<Turn, Instant> turns) {
        if (turns.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into directory.api_turn
                        select ?, v.* from unnest(?::text[], ?::text[], ?::timestamptz[]) v
                        on conflict (address, owner, credential) do update set served_at = excluded.served_at""")
                .params(
                        address,
                        texts(turns.keySet(), Turn::owner),
                        texts(turns.keySet(), Turn::credential),
                        texts(turns.values(), served -> served))
                .update();
    }

    /** The texts PostgreSQL reads its arrays from. */
    private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    Object each = value.apply(row);
                    return each == null ? null : each.toString();
                })
                .toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
