package io.storefleet.mirror.internal.rows;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The SQL by which a table's rows are written as a set. */
record Statements(String makeStage, String sift, String copy, String upsert, String touch, String gone) {

    static Statements of(Table table) {
        return new Statements(
                makeStage(table),
                sift(table),
                "copy %s (%s, call) from stdin".formatted(table.stage(), table.columns()),
                upsert(table),
                touch(table),
                gone(table));
    }

    /** Of the connection, empty after each transaction, so that nothing of another tenant can be left in it. */
    private static String makeStage(Table table) {
        return """
                create temporary table if not exists %s on commit delete rows as
                select %s, 0 as call from %s with no data""".formatted(table.stage().replace("pg_temp.", ""), table.columns(), table.named());
    }

    /** Which of the tellings must be written, and which rows only met again; all others are left out. */
    private static String sift(Table table) {
        return """
                select told.place, r.id is null or %1$s as write
                from unnest(?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::uuid[])
                    with ordinality as told(id, changed_at, as_of, digest, place)
                cross join (select ?::boolean as complete, ?::timestamptz as seen_at, ?::boolean as proof) as call
                left join %2$s r on r.tenant_id = ? and r.store_id = ? and r.id = told.id
                where r.id is null or %1$s
                    or call.proof and (r.gone_at < call.seen_at or r.seen_at < call.seen_at - interval '1 day')
                """.formatted(newer(table, "told", "call"), table.named());
    }

    private static String upsert(Table table) {
        return """
                insert into %1$s as r (tenant_id, store_id, seen_at, %2$s)
                select ?, ?, ?::timestamptz, %2$s from %3$s where call = ?
                on conflict (tenant_id, store_id, id) do update set %4$s,
                    seen_at = greatest(r.seen_at, excluded.seen_at),
                    gone_at = case when ?::boolean and r.gone_at < excluded.seen_at then null else r.gone_at end
                where %5$s
                returning new.id, old.id is null as added
                """.formatted(
                        table.named(),
                        table.columns(),
                        table.stage(),
                        Arrays.stream(table.columns().split(", "))
                                .filter(column -> !column.equals("id"))
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", ")),
                        newer(table, "excluded", "excluded"));
    }

    /**
     * Whether the telling replaces the row: it is newer and says something else. Two tellings of the same change may name
     * its moment some milliseconds apart.
     */
    private static String newer(Table table, String told, String call) {
        String order = switch (table) {
            case ACCOUNT -> "(%2$s.complete, %1$s.as_of, %1$s.digest) > (r.complete, r.as_of, r.digest)";
            case ORDER, SUBSCRIPTION ->
                "(coalesce(%1$s.changed_at, %1$s.as_of), %1$s.as_of, %1$s.digest)"
                        + " > (coalesce(r.changed_at, r.as_of), r.as_of, r.digest)";
            case PRODUCT, COUPON -> "(%1$s.as_of, %1$s.digest) > (r.as_of, r.digest)";
        };
        String different = "%1$s.digest <> r.digest"
                + (table.changes() ? " or %1$s.changed_at > r.changed_at + interval '1 second'" : "");
        return ("(" + order + " and (" + different + "))").formatted(told, call);
    }

    private static String touch(Table table) {
        return """
                with met as (
                    select id from %1$s where tenant_id = ? and store_id = ? and id = any(?::text[]) order by id for update)
                update %1$s r
                set seen_at = greatest(seen_at, ?::timestamptz),
                    gone_at = case when gone_at < ?::timestamptz then null else gone_at end
                from met where r.tenant_id = ? and r.store_id = ? and r.id = met.id""".formatted(table.named());
    }

    private static String gone(Table table) {
        return """
                with met as (
                    select id from %1$s
                    where tenant_id = ? and store_id = ? and id = any(?::text[]) and gone_at is null
                      and seen_at <= ?::timestamptz
                    order by id for update)
                update %1$s r set gone_at = ?::timestamptz
                from met where r.tenant_id = ? and r.store_id = ? and r.id = met.id""".formatted(table.named());
    }
}
