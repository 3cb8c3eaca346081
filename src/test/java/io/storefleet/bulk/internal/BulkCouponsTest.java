package io.storefleet.bulk.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange.Create;
import io.storefleet.coupons.CouponChange.Terms;
import io.storefleet.coupons.CouponDetails;
import io.storefleet.coupons.internal.change.CouponRig;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.coupons.CouponTerms;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Adding codes that lines name to many coupons, and giving many other terms. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkCouponsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ApplicationContext context;
    private final CouponRig shop;
    private final BulkRig rig;
    private final Actor owner;
    private final String one;
    private final String other;

    BulkCouponsTest(ApplicationContext context) {
        this.context = context;
        this.shop = new CouponRig(context);
        this.rig = new BulkRig(context, shop.rig.agency, shop.rig.store);
        this.owner = shop.owner();
        this.one = shop.path.value();
        this.other = one + "-other";
        shop.made("FIRST-" + one);
        make(other);
        List.of(one, other).forEach(path -> rig.copy(rig.store, ObjectKind.COUPON, path));
        rig.forgetCalls();
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private void make(String path) {
        call(owner, () -> {
            var actions = rig.bean(CouponActions.class);
            var coupon = new CouponPath(path);
            var ask = new Ask(rig.store, coupon, UUID.randomUUID(), actions.basis(rig.store, coupon));
            return actions.carryOut(ask, new Create(CouponRig.percent("10"), List.of()));
        });
    }

    private BulkRunId codes(String... lines) {
        return rig.lines(owner, "coupon.codes", "{}", "coupon,code\n" + String.join("\n", lines));
    }

    private BulkRunId terms(Terms terms) {
        var rows = List.of(new RowId(rig.store, one), new RowId(rig.store, other));
        return rig.prepare(owner, "coupon.edit", BulkJson.write(terms), new Selection.Picked("coupons", rows));
    }

    private BulkRunId done(BulkRunId run) {
        rig.start(run, 0);
        rig.work();
        return run;
    }

    private List<String> live(String path) {
        return shop.elsewhere().codes(new CouponPath(path));
    }

    private CouponTerms termsOf(String path) {
        return shop.elsewhere().get(new CouponPath(path)).terms();
    }

    private Map<Integer, String> outcomes(BulkRunId run) {
        return rig.rows(run).stream().collect(Collectors.toMap(BulkRow::line, row -> row.state() + " " + row.reason()));
    }

    @Test
    void sendsAllLinesOfACouponAsOneCallWhereverTheyStand() {
        var run = codes(
                one + ",A-" + one,
                other + ",B-" + one,
                one.toUpperCase(Locale.ROOT) + ",c-" + one,
                one + ",no code",
                one + ",",
                "nowhere,D-" + one,
                one + ",A-" + one);
        assertThat(outcomes(run))
                .isEqualTo(Map.of(
                        2, "WAITING ",
                        3, "WAITING ",
                        4, "WAITING ",
                        5, "UNUSABLE form",
                        6, "UNUSABLE missing",
                        7, "NOT_FOUND ",
                        8, "WAITING "));
        assertThat(rig.as(() -> rig.bulk().namesToType(run))).isEmpty();
        assertThat(rig.sent()).isZero();
        done(run);
        assertThat(rig.rows(run, BulkFilter.DONE)).hasSize(4);
        assertThat(rig.sent()).as("one call a coupon").isEqualTo(2);
        assertThat(live(one)).containsExactlyInAnyOrder("FIRST-" + one.toUpperCase(Locale.ROOT), up("A-"), up("C-"));
        assertThat(live(other)).containsExactly(up("B-"));
        var job = rig.view(run).parts().getFirst().job();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.progress().done()).isEqualTo(4);
        assertThat(call(owner, () -> rig.bean(CouponDetails.class).pictures(rig.store, shop.path, 9)))
                .as("pictures kept before")
                .hasSize(1);
    }

    private String up(String before) {
        return before + one.toUpperCase(Locale.ROOT);
    }

    @Test
    void endsAllLinesOfACouponAsTheirCallDoesAndSendsItNeverAgain() throws SQLException {
        rig.simulator.chaos().on("/coupons/" + one).after(1).times(1).cutOff();
        var run = done(codes(one + ",A-" + one, other + ",B-" + one, one + ",C-" + one));
        assertThat(outcomes(run)).isEqualTo(Map.of(2, "CHECKING ", 3, "DONE ", 4, "CHECKING "));
        assertThatThrownBy(() -> rig.as(() -> rig.bulk().again(run)))
                .isInstanceOfSatisfying(
                        BulkProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.NOTHING));
        rig.pass(Duration.ofSeconds(61), new RowId(rig.store, one));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 3L));
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void sendsNothingTwiceWhenANodeDiesBetweenSendingAndWritingDown() throws InterruptedException {
        var run = codes(one + ",A-" + one, one + ",C-" + one);
        rig.start(run, 0);
        var hold = rig.simulator.chaos().on("/coupons/" + one).after(1).times(1).hold();
        var worker = rig.bean(JobWorker.class);
        var killed = Thread.ofVirtual().start(worker::runOnce);
        assertThat(hold.awaitCall(SOON)).isTrue();
        rig.declareDead();
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.CHECKING, 2L));
        hold.release();
        killed.join();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
        assertThat(rig.sent()).isOne();
    }

    @Test
    void addsNoneOfThemWhereAnotherCouponHasOne() {
        var run = done(codes(one + ",A-" + one, other + ",FIRST-" + one, other + ",B-" + one));
        assertThat(outcomes(run)).isEqualTo(Map.of(2, "DONE ", 3, "REFUSED some-taken", 4, "REFUSED some-taken"));
        assertThat(live(other)).isEmpty();
        assertThat(rig.sent()).isOne();
        var again = rig.as(() -> rig.bulk().again(run));
        assertThat(rig.counts(again)).isEqualTo(Map.of(BulkState.WAITING, 2L));
    }

    @Test
    void looksAtTheFirstCallsFirst() {
        var run = codes(one + ",A-" + one, one + ",C-" + one, other + ",B-" + one);
        rig.start(run, 1);
        rig.work();
        assertThat(rig.view(run).awaitsLook()).isTrue();
        assertThat(outcomes(run)).isEqualTo(Map.of(2, "DONE ", 3, "DONE ", 4, "WAITING "));
        rig.as(() -> rig.bulk().goOn(run));
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 3L));
    }

    @Test
    void keepsNoCodeInTheOpenAndTakesNoSelection() {
        var run = done(codes(one + ",SECRET-" + one, other + ",FIRST-" + one));
        var kept = rig.bean(TestDatabase.class)
                .column(
                        "select concat((select string_agg(r::text, ' ') from tenant.bulk_row r),"
                                + " (select string_agg(p::text, ' ') from tenant.job_problem p))",
                        String.class)
                .getFirst();
        assertThat(kept).contains(run.toString()).doesNotContainIgnoringCase("SECRET-" + one, "FIRST-" + one);
        var rows = new Selection.Picked("coupons", List.of(new RowId(rig.store, one)));
        assertThatThrownBy(() -> rig.prepare(owner, "coupon.codes", "{}", rows))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rig.as(() -> rig.bulk().linesOnly("coupon.codes"))).isTrue();
    }

    @Test
    void givesManyOtherDatesAndALimitAndKnowsWhichHaveThem() {
        var until = Instant.parse("2031-05-01T10:30:00Z");
        var wanted = new Terms(null, until, 9, true, false, false, false);
        var run = terms(wanted);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 2L));
        done(run);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
        for (var path : List.of(one, other)) {
            assertThat(termsOf(path).available().end()).isEqualTo(until);
            assertThat(termsOf(path).limit()).isEqualTo(9);
            assertThat(termsOf(path).combine()).isTrue();
            assertThat(termsOf(path).reason()).containsEntry("en", "A test");
            rig.copy(rig.store, ObjectKind.COUPON, path);
        }
        assertThat(rig.counts(terms(wanted))).isEqualTo(Map.of(BulkState.SAME, 2L));
        var backwards = new Terms(until.plusSeconds(60), null, null, null, false, false, false);
        assertThat(rig.rows(terms(backwards))).extracting(BulkRow::reason).containsOnly("end-before-start");
        var past = new Terms(null, Instant.parse("2020-01-01T00:00:00Z"), null, null, false, false, false);
        assertThat(rig.rows(terms(past))).extracting(BulkRow::reason).containsOnly("end-past");
        done(terms(new Terms(null, null, null, null, false, true, true)));
        assertThat(termsOf(one).available().end()).isNull();
        assertThat(termsOf(one).limit()).isNull();
    }

    @Test
    void takesTheTermsALineSays() {
        var text = "coupon,start,end,limit\n" + one + ",,2031-05-01,none\n" + other
                + ",2030-01-01 08:00,,4\nx,someday,,\n" + "y,,,0\nz,,,";
        var run = rig.lines(owner, "coupon.edit", BulkJson.write(Terms.none()), text);
        assertThat(outcomes(run))
                .isEqualTo(Map.of(
                        2, "WAITING ",
                        3, "WAITING ",
                        4, "UNUSABLE day",
                        5, "UNUSABLE quantity",
                        6, "UNUSABLE missing"));
        done(run);
        assertThat(termsOf(one).available().end()).isEqualTo(Instant.parse("2031-05-01T00:00:00Z"));
        assertThat(termsOf(one).limit()).isNull();
        assertThat(termsOf(other).available().start()).isEqualTo(Instant.parse("2030-01-01T08:00:00Z"));
        assertThat(termsOf(other).limit()).isEqualTo(4);
    }

    @Test
    void letsNobodyDoItWithoutTheRightNorInAnotherAgency() {
        var viewer = rig.agency.member(Role.VIEWER, rig.store);
        assertThatThrownBy(() -> rig.lines(viewer, "coupon.codes", "{}", "coupon,code\n" + one + ",A-" + one))
                .isInstanceOf(RightRefusedException.class);
        var stranger = TestAgency.in(context);
        stranger.store(rig.simulator.stores().getLast(), TestContext.QUIET);
        var theirs = new BulkRig(context, stranger, rig.store);
        var run = theirs.lines(stranger.owner(), "coupon.codes", "{}", "coupon,code\n" + one + ",A-" + one);
        assertThat(theirs.rows(run)).extracting(BulkRow::state).containsExactly(BulkState.NOT_FOUND);
        var mine = codes(one + ",A-" + one);
        assertThatThrownBy(() -> call(stranger.owner(), () -> rig.bulk().get(mine)))
                .isInstanceOf(NothingHereException.class);
        assertThat(rig.sent()).isZero();
    }
}
