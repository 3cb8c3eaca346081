package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static io.storefleet.mirror.internal.rows.Told.account;
import static io.storefleet.mirror.internal.rows.Told.order;
import static io.storefleet.mirror.internal.rows.Told.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.audit.AuditLog;
import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.Erasure;
import io.storefleet.mirror.PersonErased;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A person leaves the copy for good. */
@StorefleetTest
@RecordApplicationEvents
class ErasureTest {

    private static final AccountId ADA = new AccountId("acc-ada");

    @Autowired
    ApplicationContext context;

    @Autowired
    Erasure erasure;

    @Autowired
    ApplicationEvents events;

    TestAgency agency;
    MirrorTables at;

    @BeforeEach
    void copy() {
        agency = TestAgency.in(context);
        var simulated = context.getBean(Simulator.class).store("aurora");
        at = new MirrorTables(context, agency.owner().tenant(), agency.store(simulated));
        tell();
        at.in(() -> context.getBean(JdbcTemplate.class)
                .update("""
                insert into tenant.mirror_event (tenant_id, store_id, id, type, live, processed, received_at, source, due_at, raw)
                values (?, ?, 'ev-1', 'order.completed', true, false, now(), 'WEBHOOK', now(), '{"account": "acc-ada"}'),
                    (?, ?, 'ev-2', 'order.completed', true, false, now(), 'WEBHOOK', now(), '{"order": "ord-2"}')""", at.tenant.value(), at.store.value(), at.tenant.value(), at.store.value()));
    }

    private void tell() {
        at.in(() -> at.writer.accounts(
                at.store,
                List.of(account("acc-ada", "Ada", "Ada@example.org"), account("acc-bob", "Bob", "bob@example.org")),
                NOON));
        at.in(() -> at.writer.orders(
                at.store,
                List.of(
                        order("ord-1", "acc-ada", NOON, "typed-at-checkout@example.org"),
                        order("ord-2", "acc-bob", NOON, "bob@example.org"),
                        order("ord-3", "acc-ada-again", NOON, "ada@example.org")),
                NOON));
        at.in(() -> at.writer.subscriptions(
                at.store,
                List.of(
                        subscription("sub-1", "acc-ada", NOON, "active"),
                        subscription("sub-2", "acc-bob", NOON, "active")),
                NOON));
    }

    private Erasure.Erased erase() {
        return TestAgency.call(agency.owner(), () -> erasure.erase(at.store, ADA));
    }

    @Test
    void leavesNoTraceOfThePersonAndEverythingOfTheOthers() {
        var bob = of("bob");

        assertThat(erase()).isEqualTo(new Erasure.Erased(2, 2, 1, 1));

        assertThat(everything()).noneMatch(ErasureTest::isAdas);
        assertThat(of("bob")).isEqualTo(bob);
        assertThat(at.rows("mirror_order"))
                .filteredOn(row -> "ord-1".equals(row.get("id")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("total", "49.9000")
                        .containsEntry("account_id", "null")
                        .containsEntry("json", "{}")
                        .containsEntry("open_text", " ord-1 aur260601-4417-90213b ")
                        .containsEntry("personal_text", ""));
    }

    @Test
    void isBroughtBackByNoLaterTelling() {
        erase();
        var before = everything();

        tell();
        at.in(() -> at.writer.accountIds(at.store, List.of(ADA), NOON.plusSeconds(99)));
        at.in(() -> at.writer.accounts(at.store, List.of(account("acc-new", "Ada", " ADA@EXAMPLE.ORG")), NOON));
        at.in(() -> at.writer.orders(
                at.store,
                List.of(order("ord-9", "acc-ada", NOON.plusSeconds(99), "else@example.org")),
                NOON.plusSeconds(99)));

        assertThat(everything()).isEqualTo(before);
        assertThat(among("acc-bob")).isEmpty();
        assertThat(among("acc-ada")).containsExactly("acc-ada");
        assertThat(among("ADA@Example.org")).as("however it is written").hasSize(1);
        assertThat(among("ord-1")).as("what was theirs").hasSize(1);
    }

    private Set<String> among(String name) {
        return at.in(() -> context.getBean(ErasedPeople.class)
                .among(at.store, List.of(name), each -> "{\"it\": \"" + each + "\"}"));
    }

    @Test
    void isStillCopiedInAnotherStoreOfTheAgency() {
        erase();
        var elsewhere = new MirrorTables(context, at.tenant, StoreId.next());

        elsewhere.in(() -> elsewhere.writer.accounts(
                elsewhere.store, List.of(account("acc-ada", "Ada", "ada@example.org")), NOON));

        assertThat(elsewhere.rows("mirror_account")).hasSize(1);
    }

    @Test
    void keepsNeitherIdNorAddressInTombstonesRecordOrNews() {
        erase();

        assertThat(at.rows("*", "mirror_tombstone")).hasSize(4).noneMatch(ErasureTest::isAdas);
        var record = TestAgency.call(
                        agency.owner(), () -> context.getBean(AuditLog.class).latest(5, null))
                .stream()
                .filter(entry -> "person.erased".equals(entry.action()))
                .toList();
        assertThat(record).hasSize(1).noneMatch(entry -> entry.toString().contains("ada"));
        assertThat(events.stream(PersonErased.class))
                .singleElement()
                .satisfies(news -> assertThat(news.accounts()).contains(ADA, new AccountId("acc-ada-again")));
    }

    @Test
    void findsWhomAnAddressIsOfAndErasesAllOfThem() {
        var byAddress = TestAgency.call(agency.owner(), () -> erasure.eraseAddress(at.store, " Ada@Example.ORG"));
        assertThat(byAddress.accounts()).isEqualTo(2);
        assertThat(byAddress.orders()).isEqualTo(2);
        assertThat(events.stream(PersonErased.class))
                .anySatisfy(told -> assertThat(told.addresses())
                        .containsExactlyInAnyOrder("ada@example.org", "typed-at-checkout@example.org"))
                .allSatisfy(told -> assertThat(told.toString()).doesNotContain("@"));
    }

    @Test
    void isRefusedToWhoeverMayNotManageTheAgency() {
        var support = agency.member(Role.SUPPORT, at.store);
        var stranger = TestAgency.in(context).owner();

        assertThatThrownBy(() -> TestAgency.call(support, () -> erasure.erase(at.store, ADA)))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> TestAgency.call(support, () -> erasure.eraseAddress(at.store, "ada@example.org")))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> TestAgency.call(stranger, () -> erasure.eraseAddress(at.store, "ada@example.org")))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> TestAgency.call(stranger, () -> erasure.erase(at.store, ADA)))
                .isInstanceOf(NothingHereException.class);
        assertThat(of("ada")).isNotEmpty();
    }

    private List<Map<String, Object>> everything() {
        return Stream.of("mirror_account", "mirror_order", "mirror_subscription", "mirror_event")
                .flatMap(table -> at.rows(table).stream())
                .toList();
    }

    private List<Map<String, Object>> of(String name) {
        return everything().stream()
                .filter(row -> row.toString().contains(name))
                .toList();
    }

    private static boolean isAdas(Map<String, Object> row) {
        return row.toString().contains("acc-ada") || row.toString().matches("(?is).*(typed-at-checkout|ada@).*");
    }
}
