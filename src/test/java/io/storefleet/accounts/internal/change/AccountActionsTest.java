package io.storefleet.accounts.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.accounts.AccountActions;
import io.storefleet.accounts.AccountActions.Ask;
import io.storefleet.accounts.AccountActions.Standing;
import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProblem.Kind;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Accounts made and changed, at a store that answers well or badly; what was typed stands nowhere in the open. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccountActionsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String LAST = "Quintessabel";

    private final ApplicationContext context;
    private final AccountActions actions;
    private final Simulator simulator;
    private final TestAgency agency;
    private final StoreId store;
    private final int number = NUMBER.incrementAndGet();
    private final AccountId account;
    private final long before;

    AccountActionsTest(ApplicationContext context, AccountActions actions, QuietSimulator quiet) {
        this.context = context;
        this.actions = actions;
        this.simulator = quiet.simulator();
        this.agency = TestAgency.in(context);
        // The last one is called by nobody else, for the test that counts calls.
        var shop = simulator.stores().get(simulator.stores().size() - 2);
        this.store = agency.store(shop, TestContext.QUIET);
        this.account = new AccountId(shop.idAt(20 + number));
        this.before = changes();
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    private long changes() {
        return simulator.calls().stream().filter(each -> each.changes()).count();
    }

    private long sent() {
        return changes() - before;
    }

    private Standing standing() {
        return call(agency.owner(), () -> actions.standing(store, account));
    }

    private IntentView edit(Field field, String value) {
        return edit(agency.owner(), Map.of(field, value));
    }

    private IntentView edit(Actor actor, Map<Field, String> values) {
        var now = standing();
        var ask = new Ask(store, account, UUID.randomUUID(), now.basis());
        return call(actor, () -> actions.edit(ask, now.profile(), now.profile().with(new AccountProfile(values))));
    }

    private AccountProfile somebody() {
        return new AccountProfile(Map.of(
                Field.FIRST,
                "Ada",
                Field.LAST,
                LAST,
                Field.EMAIL,
                LAST + number + "@example.org",
                Field.COUNTRY,
                "us"));
    }

    private IntentView create(AccountProfile wanted) {
        return create(agency.owner(), wanted);
    }

    private IntentView create(Actor actor, AccountProfile wanted) {
        return call(actor, () -> actions.create(store, UUID.randomUUID(), wanted));
    }

    private IntentView now(IntentView intent) {
        return call(
                agency.owner(),
                () -> context.getBean(Intents.class).find(intent.id()).orElseThrow());
    }

    private void pass(IntentView intent, Duration time) throws SQLException {
        new IntentTime(context).pass(time, intent.target().id());
    }

    private static void refuses(Callable<?> change, Kind kind) {
        assertThatThrownBy(change::call)
                .isInstanceOfSatisfying(
                        AccountProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void changesOnlyWhatDiffers() {
        var old = standing().profile();
        var done = edit(Field.LAST, LAST);
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.told().facts()).isEqualTo(Map.of("fields", "last"));
        assertThat(done.told().before()).isEmpty();
        assertThat(standing().profile()).isEqualTo(old.with(new AccountProfile(Map.of(Field.LAST, LAST))));
    }

    @Test
    void changesAddressAndCountryWithoutTheContact() {
        var done = edit(agency.owner(), Map.of(Field.CITY, "Austin", Field.COUNTRY, "us", Field.LANGUAGE, "EN"));
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(standing().profile().get(Field.CITY)).isEqualTo("Austin");
        assertThat(standing().profile().get(Field.COUNTRY)).isEqualTo("US");
    }

    @Test
    void takesAnEditBack() {
        var old = standing().profile();
        var done = edit(Field.LAST, LAST);
        var ask = new Ask(store, account, UUID.randomUUID(), new io.storefleet.intents.NewIntent.Basis(done.id()));
        var shown = old.with(new AccountProfile(Map.of(Field.LAST, LAST)));
        var undone = call(agency.owner(), () -> actions.edit(ask, shown, old));
        assertThat(undone.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(standing().profile()).isEqualTo(old);
    }

    @Test
    void findsOutThatAnUnheardEditWasMade() throws SQLException {
        simulator.chaos().on("/accounts/" + account).after(2).times(1).cutOff();
        var unknown = edit(Field.LAST, LAST);
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        assertThatThrownBy(() -> edit(Field.FIRST, "Ada")).isInstanceOf(IntentProblem.class);
        pass(unknown, Duration.ofSeconds(61));
        assertThat(now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(sent()).isOne();
    }

    @Test
    void provesThatNothingWasEdited() throws SQLException {
        simulator.chaos().on("/accounts/" + account).after(2).times(1).status(504);
        var unknown = edit(Field.LAST, LAST);
        pass(unknown, Duration.ofSeconds(61));
        assertThat(now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        pass(unknown, Duration.ofMinutes(31));
        assertThat(now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(sent()).isOne();
    }

    @Test
    void tellsARefusalOfAnEdit() {
        simulator.chaos().on("/accounts/" + account).after(2).times(1).status(400, """
                {"id":"%1$s","account":"%1$s","action":"account.update","result":"error",
                "error":{"country":"country is invalid"}}""".formatted(account));
        var refused = edit(Field.COUNTRY, "AQ");
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("country");
    }

    @Test
    void catchesBeforeTheCallWhatCannotBeEdited() {
        var now = standing();
        refuses(() -> edit(Field.EMAIL, "nobody"), Kind.INVALID);
        refuses(() -> edit(Field.LAST, "x".repeat(256)), Kind.TOO_LONG);
        refuses(() -> edit(Field.COUNTRY, "USA"), Kind.INVALID);
        refuses(() -> edit(Field.LAST, now.profile().get(Field.LAST)), Kind.NOTHING_CHANGED);
        var without = now.profile().only(java.util.Set.of(Field.FIRST, Field.EMAIL));
        var ask = new Ask(store, account, UUID.randomUUID(), now.basis());
        refuses(() -> call(agency.owner(), () -> actions.edit(ask, now.profile(), without)), Kind.CANNOT_EMPTY);
        assertThat(sent()).isZero();
    }

    @Test
    void leavesAloneWhatOthersHaveChangedMeanwhile() {
        var shown = standing();
        edit(Field.LAST, LAST);
        var wanted = shown.profile().with(new AccountProfile(Map.of(Field.LAST, "Other")));
        var ask = new Ask(store, account, UUID.randomUUID(), standing().basis());
        refuses(() -> call(agency.owner(), () -> actions.edit(ask, shown.profile(), wanted)), Kind.CHANGED_ELSEWHERE);
        assertThat(sent()).isOne();
    }

    @Test
    void makesAnAccount() {
        var done = create(somebody());
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        var made = new AccountId(done.told().result().getOrDefault("account", ""));
        var profile = call(agency.owner(), () -> actions.standing(store, made)).profile();
        assertThat(profile.get(Field.LAST)).isEqualTo(LAST);
        assertThat(profile.get(Field.COUNTRY)).isEqualTo("US");
    }

    @Test
    void leadsToTheAccountThatHasTheAddress() {
        var made = create(somebody()).told().result().get("account");
        assertThatThrownBy(() -> create(somebody())).isInstanceOfSatisfying(AccountProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.EMAIL_TAKEN);
            assertThat(problem.detail()).isEqualTo(made);
        });
        assertThat(sent()).isOne();
    }

    /** Somebody else takes it between our look and our call. */
    @Test
    void makesNothingWhereTheAddressWasTakenAMomentAgo() {
        create(somebody());
        simulator.chaos().on("/accounts").times(1).status(400, """
                {"action":"account.lookup","result":"error","error":{"email":"Account not found"}}""");
        var refused = create(somebody());
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("email-taken");
    }

    @Test
    void findsOutThatAnUnheardAccountWasMade() throws SQLException {
        simulator.chaos().on("/accounts").after(1).times(1).cutOff();
        var unknown = create(somebody());
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        pass(unknown, Duration.ofSeconds(61));
        var found = now(unknown);
        assertThat(found.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(found.told().result()).containsKey("account");
        assertThat(sent()).isOne();
    }

    @Test
    void provesThatNoAccountWasMade() throws SQLException {
        simulator.chaos().on("/accounts").after(1).times(1).status(502);
        var unknown = create(somebody());
        pass(unknown, Duration.ofMinutes(31));
        assertThat(now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(create(somebody()).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void takesNobodyElsesAccountForItsOwn() throws SQLException {
        simulator.chaos().on("/accounts").after(1).times(1).status(502);
        var unknown = create(somebody());
        simulator.chaos().clear();
        create(somebody().with(new AccountProfile(Map.of(Field.FIRST, "Bea"))));
        pass(unknown, Duration.ofMinutes(31));
        assertThat(now(unknown).told().code()).isEqualTo("other-account");
    }

    @Test
    void asksForWhatANewAccountNeeds() {
        refuses(() -> create(somebody().only(java.util.Set.of(Field.FIRST, Field.LAST))), Kind.REQUIRED);
        refuses(() -> create(somebody().with(new AccountProfile(Map.of(Field.EMAIL, "nobody")))), Kind.INVALID);
        assertThat(sent()).isZero();
    }

    @Test
    void sendsOnceHoweverOftenOneDialogSubmits() throws Exception {
        var token = UUID.randomUUID();
        var made = atOnce(() -> call(agency.owner(), () -> actions.create(store, token, somebody())));
        assertThat(made)
                .extracting(view -> view.get().id())
                .containsOnly(made.getFirst().get().id());
        assertThat(sent()).isOne();
    }

    @Test
    void letsOnlyOneOfManyTabsEdit() throws Exception {
        var now = standing();
        var wanted = now.profile().with(new AccountProfile(Map.of(Field.LAST, LAST)));
        var results = atOnce(() -> call(
                agency.owner(),
                () -> actions.edit(new Ask(store, account, UUID.randomUUID(), now.basis()), now.profile(), wanted)));
        assertThat(results)
                .filteredOn(each -> each.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(sent()).isOne();
    }

    private static <T> List<Future<T>> atOnce(Callable<T> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(6, work));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "MARKETING", "FINANCE", "AUDITOR", "CLIENT"})
    void needsTheRights(Role role) {
        var member = agency.member(role, store);
        assertThatThrownBy(() -> edit(member, Map.of(Field.LAST, LAST))).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> create(member, somebody())).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> call(member, () -> actions.standing(store, account)))
                .isInstanceOf(RightRefusedException.class);
        assertThat(call(member, () -> actions.offered(store))).isEmpty();
        assertThat(sent()).isZero();
    }

    @Test
    void letsSupportDoIt() {
        var support = agency.member(Role.SUPPORT, store);
        assertThat(call(support, () -> actions.offered(store))).containsExactly("account.edit", "account.create");
        assertThat(edit(support, Map.of(Field.LAST, LAST)).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(create(support, somebody()).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void doesNotExistForOthers() {
        var now = standing();
        var stranger = TestAgency.in(context).owner();
        for (var actor : List.of(stranger, agency.member(Role.SUPPORT, StoreId.next()))) {
            assertThatThrownBy(() -> call(actor, () -> actions.offered(store)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> actions.standing(store, account)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> create(actor, somebody())).isInstanceOf(NothingHereException.class);
            var ask = new Ask(store, account, UUID.randomUUID(), now.basis());
            assertThatThrownBy(() -> call(actor, () -> actions.edit(ask, now.profile(), somebody())))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(sent()).isZero();
    }

    /** Neither while it is open nor afterwards, whatever became of it. */
    @Test
    void writesWhatWasTypedNowhereInTheOpen() throws SQLException {
        simulator.chaos().on("/accounts/" + account).after(2).times(1).cutOff();
        var unknown = edit(agency.owner(), Map.of(Field.LAST, LAST, Field.EMAIL, LAST + "@example.org"));
        create(somebody());
        assertThat(new IntentTime(context).rows())
                .contains(unknown.id().toString())
                .doesNotContainIgnoringCase(LAST);
        pass(unknown, Duration.ofSeconds(61));
        assertThat(now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(new IntentTime(context).rows()).doesNotContainIgnoringCase(LAST);
        assertThat(somebody().toString() + standing()).doesNotContainIgnoringCase(LAST);
    }
}
