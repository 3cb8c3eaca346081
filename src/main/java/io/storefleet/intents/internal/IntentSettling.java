package io.storefleet.intents.internal;

import io.storefleet.intents.IntentId;
import io.storefleet.intents.IntentSettled;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.mirror.OwnWrites;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what became of a change; a known outcome destroys the request and lets the copy follow. */
@Component
class IntentSettling {

    private final JdbcClient jdbc;
    private final IntentRows rows;
    private final OwnWrites copies;
    private final ApplicationEventPublisher events;

    IntentSettling(JdbcClient jdbc, IntentRows rows, OwnWrites copies, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.copies = copies;
        this.events = events;
    }

    /** By the database's clock. */
    @Transactional(readOnly = true)
    Instant now() {
        return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }

    /**
     * Writes the verdict unless the outcome is known; that it was done is taken down even where it seemed not to be.
     * Empty when there was nothing to write.
     */
    @Transactional
    Optional<IntentRow> settle(IntentId id, Verdict verdict, @Nullable MemberId decided) {
        var before = rows.locked(id).map(row -> row.view().state());
        if (before.filter(state -> mayBecome(state, verdict, decided)).isEmpty()) {
            return Optional.empty();
        }
        var settled = write(id, verdict, decided);
        if (before.get() != verdict.state()) {
            tell(settled.view());
        }
        return Optional.of(settled);
    }

    private static boolean mayBecome(IntentState state, Verdict verdict, @Nullable MemberId decided) {
        var late = verdict.state() == IntentState.CONFIRMED && decided == null;
        return state.open() || (late && state == IntentState.ABSENT);
    }

    private IntentRow write(IntentId id, Verdict verdict, @Nullable MemberId decided) {
        return jdbc.sql("""
                        update tenant.intent set state = :state, result = :result::jsonb, code = nullif(:code, ''),
                            words = nullif(:words, ''), trace = coalesce(nullif(:trace, ''), trace), look_at = :next,
                            request = case when :open then request end, settled_at = case when :open then null else now() end,
                            looked_at = case when state = 'SENDING' then null else now() end, decided_by = :decided
                        where tenant_id = :tenant and id = :id returning *""")
                .param("tenant", Tenancy.tenant().value())
                .param("id", id.value())
                .param("state", verdict.state().name())
                .param("result", Names.write(verdict.facts()))
                .param("code", verdict.code())
                .param("words", cut(verdict.words()))
                .param("trace", verdict.trace())
                .param("next", at(verdict.lookAt()))
                .param("open", verdict.state().open())
                .param("decided", decided == null ? null : decided.value())
                .query(IntentRow::of)
                .single();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant next) {
        return next == null ? null : next.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String words) {
        return words.length() > 255 ? words.substring(0, 254) + "…" : words;
    }

    private void tell(IntentView view) {
        var target = view.target();
        if (view.state() != IntentState.REJECTED) {
            target.kind().mirrored().ifPresent(kind -> copies.changed(target.store(), kind, target.id()));
        }
        var details = Map.of(
                "kind",
                view.kind(),
                "intent",
                view.id().toString(),
                "code",
                view.told().code());
        var action = "change." + view.state().name().toLowerCase(Locale.ROOT);
        events.publishEvent(AuditedEvent.done(action, target.store(), target.id(), details));
        events.publishEvent(new IntentSettled(
                Tenancy.tenant(),
                view.id(),
                view.kind(),
                target,
                view.state(),
                view.told().code()));
    }
}
