package io.storefleet.accounts.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.accounts.AccountCopies;
import io.storefleet.accounts.AccountCopies.Elsewhere;
import io.storefleet.fastspring.AccountId;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.Stores;
import io.storefleet.team.Masked;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What the copies tell of an account, and to whom. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CopiedAccountsTest {

    private static final AccountId GRACE = new AccountId("accGrace");
    private static final AccountId SHE_TOO = new AccountId("accGraceToo");

    private final ApplicationContext context;
    private final AccountCopies copies;
    private final Simulator simulator;
    private final TestDatabase database;
    private final TestAgency agency;
    private final MirrorFixture mirror;
    private final StoreId aurora;
    private final StoreId fernlab;

    CopiedAccountsTest(ApplicationContext context, AccountCopies copies, Simulator simulator, TestDatabase database) {
        this.context = context;
        this.copies = copies;
        this.simulator = simulator;
        this.database = database;
        this.agency = TestAgency.in(context);
        this.mirror = new MirrorFixture(database, agency.owner().tenant());
        this.aurora = agency.store(simulator.store("aurora"));
        this.fernlab = agency.store(simulator.store("fernlab"));
    }

    @BeforeEach
    void samePersonTwice() {
        mirror.account(aurora, GRACE.value(), "Grace", "Lovelace", "grace@example.org");
        mirror.account(fernlab, SHE_TOO.value(), "Grace", "Lovelace", "Grace@Example.org");
        mirror.account(fernlab, "accBob", "Bob", "Babbage", "bob@example.org");
    }

    private void allowGrouping() {
        mirror.allowGrouping(aurora);
        mirror.allowGrouping(fernlab);
    }

    private List<Elsewhere> elsewhere(Actor actor) {
        return call(actor, () -> copies.elsewhere(aurora, GRACE));
    }

    private String name(StoreId store) {
        return call(
                agency.owner(), () -> context.getBean(Stores.class).get(store).name());
    }

    @Test
    void knowsThePersonInOtherStoresThatAllowIt() {
        allowGrouping();
        assertThat(elsewhere(agency.owner())).containsExactly(new Elsewhere(fernlab, name(fernlab), SHE_TOO));
    }

    @Test
    void keepsStoresApartUntilBothAllowIt() {
        assertThat(elsewhere(agency.owner())).isEmpty();
        mirror.allowGrouping(fernlab);
        assertThat(elsewhere(agency.owner())).isEmpty();
    }

    @Test
    void keepsThemApartWhenOnlyTheOpenedOneAllowsIt() {
        mirror.allowGrouping(aurora);
        assertThat(elsewhere(agency.owner())).isEmpty();
    }

    @Test
    void saysNothingToWhoMayNotSeeThePersonInBoth() {
        allowGrouping();
        assertThat(elsewhere(agency.member(Role.VIEWER, null))).isEmpty();
        assertThat(elsewhere(agency.member(Role.SUPPORT, aurora))).isEmpty();
    }

    @Test
    void doesNotReachIntoOtherAgencies() {
        allowGrouping();
        var other = TestAgency.in(context);
        var theirs = new MirrorFixture(database, other.owner().tenant());
        var store = other.store(simulator.store("tidepool"));
        theirs.account(store, "accTheirs", "Grace", "Lovelace", "grace@example.org");
        theirs.allowGrouping(store);
        assertThat(elsewhere(agency.owner())).extracting(Elsewhere::store).containsExactly(fernlab);
        assertThatThrownBy(() -> call(other.owner(), () -> copies.elsewhere(aurora, GRACE)))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(other.owner(), () -> copies.copied(aurora, GRACE)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void showsTheCopyWithMarksInThePlaceOfPersonalData() {
        mirror.raw(aurora, "account", GRACE.value(), """
                {"id": "accGrace", "contact": {"first": "Grace", "email": "grace@example.org"}, "language": "en"}""");
        var whole = call(agency.owner(), () -> copies.copied(aurora, GRACE)).orElseThrow();
        assertThat(whole.json()).contains("grace@example.org", "accGrace");
        var masked = call(agency.member(Role.VIEWER, aurora), () -> copies.copied(aurora, GRACE))
                .orElseThrow();
        assertThat(masked.json()).contains(Masked.HIDDEN).doesNotContain("grace@example.org", "\"Grace\"");
    }

    @Test
    void hasNothingOfAnAccountThatWasNotCopiedAsAWhole() {
        assertThat(call(agency.owner(), () -> copies.copied(aurora, GRACE))).isEmpty();
    }
}
