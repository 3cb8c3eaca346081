package io.storefleet.subscriptions.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.audit.AuditLog;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.mirror.Erasure;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.subscriptions.Licence;
import io.storefleet.subscriptions.SubscriptionBrief;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.subscriptions.SubscriptionDetails;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who sees what of a subscription, and where it is read. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SubscriptionDetailsTest {

    private final ApplicationContext context;
    private final SubscriptionDetails subscriptions;
    private final Mirror mirror;
    private final Simulator simulator;
    private final TestAgency agency;
    private final StoreId store;
    private final MirrorFixture fixture;
    private final SimulatedAccount buyer;
    private final SubscriptionId id;

    SubscriptionDetailsTest(
            ApplicationContext context,
            SubscriptionDetails subscriptions,
            Mirror mirror,
            QuietSimulator quiet,
            TestDatabase database) {
        this.context = context;
        this.subscriptions = subscriptions;
        this.mirror = mirror;
        this.simulator = quiet.simulator();
        this.agency = TestAgency.in(context);
        this.store = agency.store(simulator.store("aurora"), TestContext.QUIET);
        this.fixture = new MirrorFixture(database, agency.owner().tenant());
        this.buyer = simulator.store("aurora").accounts().stream()
                .limit(60)
                .filter(account -> !account.trade().subscriptions().isEmpty())
                .findFirst()
                .orElseThrow();
        this.id = new SubscriptionId(buyer.trade().subscriptions().getFirst().id());
    }

    @BeforeEach
    void forget() {
        simulator.forgetCalls();
    }

    private SubscriptionDetail find(Actor actor) {
        return call(actor, () -> subscriptions.find(store, id));
    }

    private long calls() {
        return simulator.calls().stream()
                .filter(asked -> asked.path().startsWith("/subscriptions"))
                .count();
    }

    private void copied() {
        call(agency.owner(), () -> mirror.pull(store, ObjectKind.SUBSCRIPTION, id.value()));
        call(agency.owner(), () -> mirror.pull(store, ObjectKind.ACCOUNT, buyer.id()));
        simulator.forgetCalls();
    }

    @Test
    void doesNotExistForOthers() {
        copied();
        var account = new AccountId(buyer.id());
        for (var actor : List.of(TestAgency.in(context).owner(), agency.member(Role.MANAGER, StoreId.next()))) {
            assertThatThrownBy(() -> find(actor)).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> subscriptions.refresh(store, id)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> subscriptions.payments(store, id)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> subscriptions.changes(store, id)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> subscriptions.reveal(store, id)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> subscriptions.ofAccount(store, account, 5)))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(calls()).isZero();
    }

    @Test
    void hidesPeopleFromWhomMayNotSeeThem() {
        copied();
        fixture.raw(store, "subscription", id.value(), """
                {"id":"%s","state":"active","account":"%s","currency":"EUR","price":10,"customReferenceId":"Byron-7",
                 "tags":{"crm":"Byron"},"attributes":{"seat":"Byron"},"whoever":"Byron",
                 "fulfillments":{"aurora_license_0":[{"license":"BYRON-KEY-1","display":"Key"}]}}""".formatted(id.value(), buyer.id()));
        var seen = find(agency.member(Role.VIEWER, store));
        assertThat(parts(seen))
                .doesNotContainIgnoringCase(
                        "byron", buyer.email(), buyer.person().last());
        assertThat(parts(seen)).contains("crm", "seat");
        var more = find(agency.member(Role.SUPPORT, store));
        assertThat(parts(more)).contains("Byron", buyer.email(), buyer.name()).doesNotContain("BYRON-KEY-1");
        assertThat(more.toString() + more.holder() + more.extras()).doesNotContain("Byron", "example");
    }

    private static String parts(SubscriptionDetail it) {
        var holder = it.holder();
        return it.sight().json()
                + holder.name()
                + holder.email()
                + holder.customReference()
                + it.extras().tags()
                + it.extras().attributes()
                + it.extras().licences();
    }

    @Test
    void givesLicenceKeysOutOnRecordAndOnlyToWhomMaySeePeople() {
        copied();
        fixture.raw(store, "subscription", id.value(), """
                {"id":"%s","state":"active","fulfillments":{"aurora_license_0":[{"license":"KEY-KEY-1","display":"Key"}]}}""".formatted(id.value()));
        assertThatThrownBy(() -> call(agency.member(Role.VIEWER, store), () -> subscriptions.reveal(store, id)))
                .isInstanceOf(RightRefusedException.class);
        var support = agency.member(Role.SUPPORT, store);
        assertThat(call(support, () -> subscriptions.reveal(store, id)))
                .extracting(Licence::key)
                .containsExactly("KEY-KEY-1");
        assertThat(call(agency.owner(), () -> context.getBean(AuditLog.class).latest(20, null)))
                .filteredOn(entry -> entry.action().equals("subscription.licences-revealed"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.member()).isEqualTo(support.member());
                    assertThat(entry.subject()).isEqualTo(id.value());
                    assertThat(entry.details().toString()).doesNotContain("KEY-KEY-1");
                });
    }

    @Test
    void showsNothingOfWhoWasErasedNotEvenFromTheStore() {
        copied();
        call(agency.owner(), () -> context.getBean(Erasure.class).erase(store, new AccountId(buyer.id())));
        assertThatThrownBy(() -> find(agency.owner())).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(agency.owner(), () -> subscriptions.payments(store, id)))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(agency.owner(), () -> subscriptions.changes(store, id)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void isReadFromTheCopyAndFromTheStoreOnlyWhereTheCopyLacksIt() {
        assertThat(find(agency.owner()).id()).isEqualTo(id);
        assertThat(calls()).isEqualTo(1);
        assertThat(find(agency.owner()).name()).isNotBlank();
        assertThat(calls()).isEqualTo(1);
        call(agency.owner(), () -> subscriptions.refresh(store, id));
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void knowsItsHolderAndChargesFromTheAccount() {
        copied();
        var it = find(agency.owner());
        assertThat(it.holder().name()).isEqualTo(buyer.name());
        assertThat(it.charges()).allSatisfy(charge -> assertThat(charge.at()).isNotNull());
        assertThat(calls()).isZero();
    }

    @Test
    void tellsWhatWasPaidAndChangedAsTheStoreDoes() {
        copied();
        var paid = call(agency.owner(), () -> subscriptions.payments(store, id));
        assertThat(paid).isNotEmpty().allSatisfy(each -> assertThat(each.on()).isNotNull());
        assertThat(call(agency.owner(), () -> subscriptions.changes(store, id))).isNotNull();
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void listsThoseOfAnAccount() {
        copied();
        assertThat(call(agency.owner(), () -> subscriptions.ofAccount(store, new AccountId(buyer.id()), 5)))
                .extracting(SubscriptionBrief::id)
                .containsExactly(id);
    }
}
