package io.storefleet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record holds what happened, all of it and nothing else, and nobody changes it. */
@StorefleetTest
class AuditLogTest {

    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Tenants tenants;
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private Actor actor = Actor.house(TenantId.next());

    @Autowired
    AuditLogTest(
            AuditLog log,
            ApplicationEventPublisher events,
            Tenants tenants,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.events = events;
        this.tenants = tenants;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void newTenant() {
        actor = Actor.person(tenants.add("Audited").id(), MemberId.next());
    }

    @Test
    void recordsExactlyWhatItWasGiven() {
        var store = StoreId.next();
        var details = Map.of("name", "North \"Bay\"; drop", "count", "3");
        in(() -> events.publishEvent(AuditedEvent.done("store.added", store, "subject-1", details)));
        assertThat(latest()).singleElement().satisfies(entry -> {
            assertThat(entry.member()).isEqualTo(actor.member());
            assertThat(entry.origin()).isEqualTo(Actor.Origin.PERSON);
            assertThat(entry.action()).isEqualTo("store.added");
            assertThat(entry.store()).isEqualTo(store);
            assertThat(entry.subject()).isEqualTo("subject-1");
            assertThat(entry.outcome()).isEqualTo(AuditedEvent.Outcome.DONE);
            assertThat(entry.details()).isEqualTo(details);
        });
    }

    @Test
    void forgetsADeedThatWasRolledBackButNotARefusal() {
        Tenancy.run(
                actor,
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(AuditedEvent.done("store.added", null, null, Map.of()));
                    events.publishEvent(AuditedEvent.refused("store.removed", null, Map.of()));
                    status.setRollbackOnly();
                }));
        assertThat(latest()).extracting(AuditEntry::action).containsExactly("store.removed");
    }

    @Test
    void refusesADeedOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> Tenancy.run(
                        actor, () -> events.publishEvent(AuditedEvent.done("store.added", null, null, Map.of()))));
        assertThat(latest()).isEmpty();
    }

    @Test
    void refusesAnEntryInTheNameOfAnotherTenant() {
        var other = Actor.house(tenants.add("Other").id());
        var forged = new AuditedEvent(other, "store.added", null, null, AuditedEvent.Outcome.DONE, Map.of());
        assertThatException().isThrownBy(() -> in(() -> events.publishEvent(forged)));
        actor = other;
        assertThat(latest()).isEmpty();
    }

    @Test
    void showsNothingToAnotherTenant() {
        in(() -> events.publishEvent(AuditedEvent.done("store.added", null, null, Map.of())));
        actor = Actor.house(tenants.add("Other").id());
        assertThat(latest()).isEmpty();
    }

    @Test
    void letsTheApplicationNeitherChangeNorRemoveAnEntry() throws SQLException {
        in(() -> events.publishEvent(AuditedEvent.done("store.added", null, null, Map.of())));
        for (var attack : List.of(
                "update tenant.audit_entry set action = 'nothing'",
                "delete from tenant.audit_entry",
                "truncate tenant.audit_entry")) {
            try (var connection = database.asApp();
                    var statement = connection.createStatement()) {
                statement.execute("select set_config('app.tenant_id', '" + actor.tenant() + "', false)");
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(attack))
                        .withMessageContaining("permission denied");
            }
        }
        assertThat(latest()).hasSize(1);
    }

    @Test
    void pagesThroughAllEntriesOnceAndInOrder() {
        IntStream.range(0, 25)
                .forEach(i -> in(() -> events.publishEvent(AuditedEvent.done("n" + i, null, null, Map.of()))));
        var seen = new ArrayList<String>();
        AuditEntry.@Nullable Cursor cursor = null;
        for (var page = page(cursor); !page.isEmpty(); page = page(cursor)) {
            page.forEach(entry -> seen.add(entry.action()));
            cursor = page.getLast().place();
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> "n" + (24 - i)).toList());
    }

    private List<AuditEntry> latest() {
        return page(null);
    }

    private List<AuditEntry> page(AuditEntry.@Nullable Cursor cursor) {
        try {
            return Tenancy.call(actor, () -> log.latest(10, cursor));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void in(Runnable work) {
        Tenancy.run(actor, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
