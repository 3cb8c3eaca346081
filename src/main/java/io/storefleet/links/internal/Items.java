package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkState;
import io.storefleet.tenancy.Tenancy;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
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

    private static final String THIS = " where tenant_id = :tenant and batch_id = :batch and line = :line";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Items(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(LinkBatchId batch, Collection<Answer> answers) {
        var links = answers.stream().filter(Answer.Link.class::isInstance).map(Answer.Link.class::cast);
        jdbc.batchUpdate(
                """
                update tenant.link_item
                set state = 'LINK', sealed = :sealed, expires_at = :expires, asked_at = :now, reason = null,
                    words = null""" + THIS + " and state = 'WAITING'",
                links.map(link -> now(row(batch, link.line()))
                                .addValue("sealed", link.sealed().bytes(), Types.BINARY)
                                .addValue("expires", link.expires().atOffset(ZoneOffset.UTC)))
                        .toArray(MapSqlParameterSource[]::new));
        var reasons = answers.stream().filter(Answer.Reason.class::isInstance).map(Answer.Reason.class::cast);
        jdbc.batchUpdate(
                """
                update tenant.link_item
                set state = 'FAILED', reason = :reason, words = :words, asked_at = :now""" + THIS + " and state = 'WAITING'",
                reasons.map(failed -> reason(now(row(batch, failed.line())), failed.reason()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The row's account is known now; where another line asks for it already, the row is that line's duplicate. */
    void resolved(LinkBatchId batch, int line, String account, @Nullable Integer sameAs) {
        jdbc.update(
                """
                update tenant.link_item set account_id = :account, same_as = :same, state = :state, asked_at = :now""" + THIS + " and state = 'WAITING'",
                now(row(batch, line))
                        .addValue("account", account)
                        .addValue("same", sameAs, Types.INTEGER)
                        .addValue("state", (sameAs == null ? LinkState.WAITING : LinkState.DUPLICATE).name()));
    }

    void triedInVain(LinkBatchId batch, Collection<Integer> lines) {
        jdbc.batchUpdate(
                "update tenant.link_item set attempts = attempts + 1, asked_at = :now" + THIS,
                lines.stream().map(line -> now(row(batch, line))).toArray(MapSqlParameterSource[]::new));
    }

    /** Rows that wait end with this reason; returns how many. */
    int giveUp(LinkBatchId batch, LinkReason reason) {
        return jdbc.update("""
                update tenant.link_item set state = 'FAILED', reason = :reason, words = :words
                where tenant_id = :tenant and batch_id = :batch and state = 'WAITING'""", reason(row(batch, 0), reason));
    }

    /** Failed and expired rows wait again; returns how many. */
    int waitAgain(LinkBatchId batch) {
        return jdbc.update("""
                update tenant.link_item
                set state = 'WAITING', reason = null, words = null, expires_at = null, attempts = 0
                where tenant_id = :tenant and batch_id = :batch and state in ('FAILED', 'EXPIRED')""", row(batch, 0));
    }

    private MapSqlParameterSource now(MapSqlParameterSource row) {
        return row.addValue("now", OffsetDateTime.now(clock));
    }

    private static MapSqlParameterSource reason(MapSqlParameterSource row, LinkReason reason) {
        return row.addValue("reason", reason.code()).addValue("words", emptyToNull(reason.words()), Types.VARCHAR);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static MapSqlParameterSource row(LinkBatchId batch, int line) {
        return new MapSqlParameterSource("tenant", Tenancy.tenant().value())
                .addValue("batch", batch.value())
                .addValue("line", line);
    }
}
