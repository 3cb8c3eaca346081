package io.storefleet.products.internal.bulk;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.ProductDraft;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.jobs.Progress;
import io.storefleet.products.ProductTables;
import io.storefleet.products.ProductTables.Begun;
import io.storefleet.products.ProductTables.Compared;
import io.storefleet.products.ProductTables.Effect;
import io.storefleet.products.ProductTables.Line;
import io.storefleet.products.ProductTables.Row;
import io.storefleet.products.TableText;
import io.storefleet.products.internal.change.ProductRig;
import io.storefleet.products.internal.sheet.Sheets;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Many products changed by one table. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProductTablesTest {

    private final ApplicationContext context;
    private final ProductTables tables;
    private final ProductRig at;
    private final ProductRig other;

    ProductTablesTest(ApplicationContext context, ProductTables tables) {
        this.context = context;
        this.tables = tables;
        this.at = new ProductRig(context).made();
        this.other = new ProductRig(context);
    }

    @AfterEach
    void calm() {
        at.rig.simulator.chaos().clear();
    }

    private List<Compared> compare(String csv) {
        var lines = TableText.of(csv.replace("{a}", at.path.value()).replace("{b}", other.path.value()))
                .lines();
        return call(at.owner(), () -> tables.compare(at.rig.store, lines));
    }

    private Begun start(Actor actor, List<Compared> lines) {
        return call(actor, () -> tables.start(at.rig.store, lines, "Products"));
    }

    private void runs(Begun begun) {
        while (!state(begun).ended() && state(begun) != JobState.PAUSED) {
            assertThat(context.getBean(JobWorker.class).runOnce())
                    .as("something is due")
                    .isTrue();
        }
    }

    private JobState state(Begun begun) {
        return job(begun).state();
    }

    private List<Row> rows(Begun begun) {
        return call(at.owner(), () -> tables.rows(begun.id(), 0, 500));
    }

    private Map<String, String> live(ProductRig which) {
        return Sheets.of(at.elsewhere().get(which.path));
    }

    @Test
    void saysWhatEachLineWouldDo() {
        long sent = at.sent();
        var compared = compare("""
                product,display.en,price.USD,price.EUR,sku
                {a},,59,-,
                {b},Fresh,10,,S
                aurora-lite,,,,
                nameless-thing,,10,,
                """);
        assertThat(compared)
                .extracting(Compared::effect)
                .containsExactly(Effect.CHANGED, Effect.NEW, Effect.UNCHANGED, Effect.WRONG);
        assertThat(compared.getFirst().changes()).isEqualTo(Map.of("price.USD", "59", "price.EUR", ""));
        assertThat(compared.getFirst().before()).isEqualTo(Map.of("price.USD", "49.9", "price.EUR", "45"));
        assertThat(compared.get(1).changes()).isEqualTo(Map.of("display.en", "Fresh", "price.USD", "10", "sku", "S"));
        assertThat(at.sent()).isEqualTo(sent);
    }

    @Test
    void changesAndMakesProductsByOneCallEach() {
        var compared = compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\naurora-lite,,\n");
        long sent = at.sent();
        var begun = start(at.owner(), compared);
        runs(begun);
        assertThat(state(begun)).isEqualTo(JobState.DONE);
        assertThat(rows(begun)).extracting(Row::state).containsExactly("done", "done");
        assertThat(at.sent()).isEqualTo(sent + 2);
        assertThat(live(at)).containsEntry("price.USD", "59").containsEntry("price.EUR", "45");
        assertThat(live(other)).containsEntry("display.en", "Fresh").containsEntry("price.USD", "10");
        assertThat(job(begun).progress()).isEqualTo(new Progress(2, 2, 0));
    }

    @Test
    void leavesAloneWhatOthersHaveChangedSinceAndTellsSo() {
        var compared = compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\n");
        at.elsewhere()
                .save(List.of(ProductDraft.of(at.path)
                        .withPricing(at.elsewhere()
                                .get(at.path)
                                .pricing()
                                .withPrices(List.of(new Money(new BigDecimal("77"), "USD"))))));
        var begun = start(at.owner(), compared);
        runs(begun);
        assertThat(rows(begun)).extracting(Row::state).containsExactly("failed", "done");
        assertThat(rows(begun).getFirst().code()).isEqualTo("product-changed-since");
        var problems = call(at.owner(), () -> context.getBean(Jobs.class).problems(begun.job(), 0, 10));
        assertThat(problems).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("product-changed-since");
            assertThat(each.subject()).isEqualTo("2 · " + at.path);
        });
    }

    /** The worker dies behind the call and before it could write that down. */
    @Test
    void sendsNothingTwiceWhenItsWorkerDiesBetweenRows() {
        var begun = start(at.owner(), compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\n"));
        long sent = at.sent();
        var dying = new Dying(begun);
        assertThatThrownBy(() ->
                        call(at.owner(), () -> context.getBean(TableJob.class).slice(dying)))
                .isInstanceOf(LeaseLostException.class);
        assertThat(at.sent()).isEqualTo(sent + 1);
        assertThat(rows(begun)).extracting(Row::state).containsExactly("waiting", "waiting");
        runs(begun);
        assertThat(at.sent()).isEqualTo(sent + 2);
        assertThat(rows(begun)).extracting(Row::state).containsExactly("done", "done");
    }

    @Test
    void goesOnBehindARowWhoseAnswerWasLostAndMovesItOnWhenItIsKnown() throws Exception {
        var begun = start(at.owner(), compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\n"));
        at.rig.simulator.chaos().on("/products").times(1).cutOff();
        runs(begun);
        assertThat(rows(begun)).extracting(Row::state).containsExactly("unknown", "done");
        assertThat(rows(begun).getFirst().intent()).isNotNull();
        assertThat(left(begun)).as("nobody knows yet").isEmpty();
        assertThat(job(begun).progress()).isEqualTo(new Progress(2, 1, 1));
        long before = job(begun).news();
        at.rig.pass(Duration.ofSeconds(61), at.path.value());
        assertThat(rows(begun)).extracting(Row::state).containsExactly("done", "done");
        assertThat(rows(begun).getFirst().code()).isEmpty();
        assertThat(job(begun).progress()).isEqualTo(new Progress(2, 2, 0));
        assertThat(job(begun).news()).isGreaterThan(before);
    }

    @Test
    void comparesAnewWhatIsKnownNotToBeDone() throws Exception {
        var begun = start(at.owner(), compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\n"));
        assertThat(left(begun)).as("it has not ended").isEmpty();
        at.rig.simulator.chaos().on("/products").times(1).status(504);
        runs(begun);
        at.rig.pass(Duration.ofMinutes(31), at.path.value());
        assertThat(rows(begun)).extracting(Row::state).containsExactly("refused", "done");
        assertThat(rows(begun).getFirst().code()).isEqualTo("product-absent");
        var viewer = at.rig.agency.member(Role.VIEWER, at.rig.store);
        assertThatThrownBy(() -> call(viewer, () -> tables.left(begun.id()))).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> call(TestAgency.in(context).owner(), () -> tables.left(begun.id())))
                .isInstanceOf(NothingHereException.class);
        var compared = call(at.owner(), () -> tables.compare(at.rig.store, left(begun)));
        assertThat(compared).singleElement().satisfies(line -> {
            assertThat(line.effect()).isEqualTo(Effect.CHANGED);
            assertThat(line.changes()).isEqualTo(Map.of("price.USD", "59"));
        });
        var second = start(at.owner(), compared);
        runs(second);
        assertThat(rows(second)).extracting(Row::state).containsExactly("done");
        assertThat(live(at)).containsEntry("price.USD", "59");
    }

    private List<Line> left(Begun begun) {
        return call(at.owner(), () -> tables.left(begun.id()));
    }

    private JobView job(Begun begun) {
        return call(
                at.owner(), () -> context.getBean(Jobs.class).find(begun.job()).orElseThrow());
    }

    @Test
    void needsTheRightWhenItStartsAndWheneverItGoesOn() throws Exception {
        var compared = compare("product,price.USD\n{a},59\n");
        var viewer = at.rig.agency.member(Role.VIEWER, at.rig.store);
        assertThatThrownBy(() -> start(viewer, compared)).isInstanceOf(RightRefusedException.class);
        var manager = at.rig.agency.member(Role.MANAGER, at.rig.store);
        var begun = start(manager, compared);
        assertThatThrownBy(() -> call(TestAgency.in(context).owner(), () -> tables.get(begun.id())))
                .isInstanceOf(NothingHereException.class);
        long sent = at.sent();
        at.rig.write("delete from tenant.role_grant where member_id = '"
                + Objects.requireNonNull(manager.member()).value() + "'");
        runs(begun);
        assertThat(job(begun).state()).isEqualTo(JobState.PAUSED);
        assertThat(at.sent()).isEqualTo(sent);
        assertThat(rows(begun)).extracting(Row::state).containsExactly("waiting");
    }

    @Test
    void forgetsWhatHadNotBegunWhenItIsCancelled() {
        var begun = start(at.owner(), compare("product,price.USD\n{a},59\n"));
        long sent = at.sent();
        call(at.owner(), () -> context.getBean(Jobs.class).cancel(begun.job()));
        runs(begun);
        assertThat(rows(begun)).extracting(Row::state).containsExactly("cancelled");
        assertThat(at.sent()).isEqualTo(sent);
        assertThat(at.elsewhere().ids()).contains(new ProductPath(at.path.value()));
    }

    /** A hold on the job that is lost as soon as it has something to write. */
    private record Dying(Begun begun) implements JobRun {
        @Override
        public JobId job() {
            return begun.job();
        }

        @Override
        public @Nullable StoreId store() {
            return begun.store();
        }

        @Override
        public String checkpoint() {
            return "";
        }

        @Override
        public Progress progress() {
            return Progress.of(2);
        }

        @Override
        public long fence() {
            return 0;
        }

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void heartbeat() {}

        @Override
        public void problem(String subject, String code, String words) {}

        @Override
        public void commit(String checkpoint, Progress progress, Runnable rows) {
            throw new LeaseLostException();
        }
    }
}
