package io.storefleet.bulk.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.StoreClients;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Changing many accounts: all to the same, or each to what its line says; what was typed stands nowhere in the open. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkAccountsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(60);

    private final ApplicationContext context;
    private final BulkRig rig;
    private final StoreId store;
    private final List<RowId> rows;

    BulkAccountsTest(ApplicationContext context, QuietSimulator quiet) {
        this.context = context;
        var agency = TestAgency.in(context);
        var shop = quiet.simulator().stores().getFirst();
        this.store = agency.store(shop, TestContext.QUIET);
        this.rig = new BulkRig(context, agency, store);
        this.rows = IntStream.range(0, 2)
                .mapToObj(each -> new RowId(store, shop.idAt(NUMBER.incrementAndGet())))
                .toList();
        rows.forEach(row -> rig.copy(store, ObjectKind.ACCOUNT, row.id()));
        rig.forgetCalls();
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private static String asked(String language, String country) {
        return BulkJson.write(new AccountProfile(Map.of(Field.LANGUAGE, language, Field.COUNTRY, country)));
    }

    private BulkRunId all(Actor actor, String request) {
        return rig.prepare(actor, "account.edit", request, new Selection.Picked("accounts", rows));
    }

    private BulkRunId lines(String request, String... lines) {
        return rig.lines(rig.agency.owner(), "account.edit", request, String.join("\n", lines));
    }

    private BulkRunId done(BulkRunId run) {
        rig.start(run, 0);
        rig.work();
        return run;
    }

    private Account live(int which) {
        return rig.as(() -> rig.bean(StoreClients.class)
                .client(store)
                .accounts()
                .get(new AccountId(rows.get(which).id())));
    }

    @Test
    void makesLanguageAndCountryTheSameAndLeavesTheRest() {
        var first = live(0).contact().first();
        done(all(rig.agency.owner(), asked("nl", "")));
        rig.copy(store, ObjectKind.ACCOUNT, rows.getFirst().id());
        rig.forgetCalls();
        var run = all(rig.agency.owner(), asked("nl", "nl"));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 2L));
        done(run);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
        assertThat(rig.sent()).isEqualTo(2);
        assertThat(live(0)).returns("nl", Account::language).returns("NL", Account::country);
        assertThat(live(0).contact().first()).isEqualTo(first);
        rig.copy(store, ObjectKind.ACCOUNT, rows.getFirst().id());
        assertThat(rig.counts(all(rig.agency.owner(), asked("nl", "NL"))))
                .as("one copy knows it, the other does not yet")
                .isEqualTo(Map.of(BulkState.SAME, 1L, BulkState.WAITING, 1L));
    }

    @Test
    void setsWhatEachLineSaysAndTellsWrongLinesByTheirNumbers() {
        var run = lines(
                asked("", ""),
                "account id,First,postal_code,country,email",
                rows.get(0).id() + ",Quintess,12345,se,",
                rows.get(1).id() + ",,,Sweden,",
                rows.get(1).id() + ",,,,nobody",
                rows.get(1).id() + ",,,,");
        assertThat(rig.rows(run))
                .extracting(BulkRow::state, BulkRow::reason, BulkRow::detail)
                .containsExactly(
                        tuple(BulkState.WAITING, "", ""),
                        tuple(BulkState.UNUSABLE, "form", "country"),
                        tuple(BulkState.UNUSABLE, "form", "email"),
                        tuple(BulkState.UNUSABLE, "missing", "language"));
        done(run);
        assertThat(live(0).contact().first()).isEqualTo("Quintess");
        assertThat(live(0).address().postalCode()).isEqualTo("12345");
        assertThat(live(0).country()).isEqualTo("SE");
        assertThat(rig.sent()).isOne();
    }

    @Test
    void neverSendsTwiceWhatIsNotKnown() throws Exception {
        rig.simulator
                .chaos()
                .on("/accounts/" + rows.getFirst().id())
                .after(1)
                .times(1)
                .cutOff();
        var run = done(lines(asked("fi", ""), rows.getFirst().id()));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.CHECKING, 1L));
        rig.pass(Duration.ofSeconds(61), rows.getFirst());
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(rig.sent()).isOne();
    }

    @Test
    void needsTheRightsToChangeAndToSee() {
        var viewer = rig.agency.member(Role.VIEWER, store);
        assertThatThrownBy(() -> all(viewer, asked("nl", ""))).isInstanceOf(RightRefusedException.class);
        var support = rig.agency.member(Role.SUPPORT, store);
        assertThat(call(support, () -> rig.bulk().offered("accounts"))).containsExactly("account.edit");
        assertThat(call(viewer, () -> rig.bulk().offered("accounts"))).isEmpty();
        var run = all(support, asked("nl", ""));
        assertThatThrownBy(() -> rig.start(viewer, run, 0)).isInstanceOf(RightRefusedException.class);
        assertThat(rig.sent()).isZero();
    }

    @Test
    void keepsNothingOfWhatWasTypedInTheOpenNorOfAnErasedPerson() {
        var run = lines(
                asked("", ""),
                "id,first",
                rows.get(0).id() + ",Zebedeus",
                rows.get(1).id() + ",Ann");
        var row = rows.getFirst().id();
        assertThat(kept()).doesNotContain("Zebedeus").contains(row);
        rig.as(() -> {
            rig.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> context.publishEvent(
                            new PersonErased(rig.agency.owner().tenant(), store, Set.of(new AccountId(row)))));
            return true;
        });
        assertThat(kept()).doesNotContain(row);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.SKIPPED, 1L, BulkState.WAITING, 1L));
        done(run);
        assertThat(live(0).contact().first()).isNotEqualTo("Zebedeus");
        assertThat(live(1).contact().first()).isEqualTo("Ann");
    }

    private String kept() {
        return rig.bean(TestDatabase.class)
                .column(
                        "select string_agg(r::text, ' ') from tenant.bulk_row r where tenant_id = '"
                                + rig.agency.owner().tenant() + "'",
                        String.class)
                .getFirst();
    }
}
