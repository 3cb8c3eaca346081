package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of the bound tenant's runs, inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Items {

    private static final String RUN = " where item.tenant_id = :tenant and item.batch_id = :batch";
    private static final String WAITING = RUN + " and item.state = 'WAITING'";

    private final NamedParameterJdbcTemplate jdbc;
    private final Counted counted;
    private final Clock clock;

    Items(NamedParameterJdbcTemplate jdbc, Counted counted, Clock clock) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.clock = clock;
    }

    void links(LinkBatchId batch, List<Answer.Link> links) {
        if (links.isEmpty()) {
            return;
        }
        counted.update(
                """
                update tenant.link_item item
                set state = 'LINK', sealed = got.sealed, expires_at = got.expires::timestamptz, asked_at = :now,
                    reason = null, words = null, sought = false
                from unnest(:lines::int[], :sealed::bytea[], :expires::text[]) as got (line, sealed, expires)""" + WAITING + " and item.line = got.line",
                run(batch)
                        .addValue("lines", lines(links.stream()))
                        .addValue(
                                "sealed",
                                links.stream()
                                        .map(link -> link.sealed().bytes())
                                        .toArray(byte[][]::new))
                        .addValue(
                                "expires",
                                links.stream()
                                        .map(link -> link.expires().toString())
                                        .toArray(String[]::new)));
    }

    void reasons(LinkBatchId batch, List<Answer.Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        counted.update(
                """
                update tenant.link_item item
                set state = 'FAILED', reason = got.reason, words = nullif(got.words, ''), asked_at = :now
                from unnest(:lines::int[], :reasons::text[], :words::text[]) as got (line, reason, words)""" + WAITING + " and item.line = got.line",
                run(batch)
                        .addValue("lines", lines(reasons.stream()))
                        .addValue(
                                "reasons",
                                reasons.stream().map(one -> one.reason().code()).toArray(String[]::new))
                        .addValue(
                                "words",
                                reasons.stream()
                                        .map(one -> one.reason().words())
                                        .toArray(String[]::new)));
    }

    /** Another store is asked for these rows. */
    void moveOn(LinkBatchId batch, List<Answer.Elsewhere> rows, StoreId next) {
        counted.update(
                "update tenant.link_item item set store_id = :next, attempts = 0, asked_at = :now" + WAITING
                        + " and item.sought and item.line = any (:lines)",
                run(batch).addValue("lines", lines(rows.stream())).addValue("next", next.value()));
    }

    /** The row's account is known now; where another line asks for it already, the row is that line's duplicate. */
    void resolved(LinkBatchId batch, int line, String account, @Nullable Integer sameAs) {
        counted.update(
                """
                update tenant.link_item item
                set account_id = :account, same_as = :same, state = :state, asked_at = :now, attempts = 0,
                    sought = false""" + WAITING + " and item.line = :line",
                run(batch)
                        .addValue("line", line)
                        .addValue("account", account)
                        .addValue("same", sameAs, Types.INTEGER)
                        .addValue("state", (sameAs == null ? LinkState.WAITING : LinkState.DUPLICATE).name()));
    }

    void triedInVain(LinkBatchId batch, Collection<ItemRow> rows) {
        jdbc.update(
                "update tenant.link_item item set attempts = attempts + 1, asked_at = :now" + RUN
                        + " and item.line = any (:lines)",
                run(batch).addValue("lines", rows.stream().map(ItemRow::line).toArray(Integer[]::new)));
    }

    /** Rows that wait in this store end with this reason. */
    void giveUp(LinkBatchId batch, StoreId store, LinkReason reason) {
        counted.update(
                "update tenant.link_item item set state = 'FAILED', reason = :reason, words = null" + WAITING
                        + " and item.store_id = :store",
                run(batch).addValue("store", store.value()).addValue("reason", reason.code()));
    }

    /**
     * Rows in these states wait again; what is sought begins with the first of the stores anew.
     *
     * @param stores those that are still there, in the run's order, at least one
     * @return how many rows
     */
    int waitAgain(LinkBatchId batch, Collection<LinkState> states, List<StoreId> stores) {
        return counted.update(
                """
                update tenant.link_item item
                set state = 'WAITING', reason = null, words = null, expires_at = null, attempts = 0,
                    store_id = case when sought then :first else store_id end""" + RUN + " " + """
                and item.state = any (:states) and (item.store_id = any (:stores) or item.sought)
                and (item.account_id is not null or item.input <> '')""",
                run(batch)
                        .addValue("states", states.stream().map(Enum::name).toArray(String[]::new))
                        .addValue("stores", Parts.uuids(stores))
                        .addValue("first", stores.getFirst().value()));
    }

    private static Integer[] lines(Stream<? extends Answer> answers) {
        return answers.map(Answer::line).toArray(Integer[]::new);
    }

    private MapSqlParameterSource run(LinkBatchId batch) {
        return new MapSqlParameterSource("tenant", Tenancy.tenant().value())
                .addValue("batch", batch.value())
                .addValue("now", OffsetDateTime.now(clock));
    }
}
