package io.storefleet.products.internal.bulk;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.jobs.LeaseLostException;
import io.storefleet.products.ProductTables.Effect;
import io.storefleet.products.ProductTables.Row;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What becomes of a table whose worker dies or whose answers are lost. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProductTableFaultsTest {

    private final ApplicationContext context;
    private final TableRig at;

    ProductTableFaultsTest(ApplicationContext context) {
        this.context = context;
        this.at = new TableRig(context);
    }

    @AfterEach
    void calm() {
        at.first.rig.simulator.chaos().clear();
    }

    /** The worker dies behind the call and before it could write that down. */
    @Test
    void sendsNothingTwiceWhenItsWorkerDiesBetweenRows() {
        var begun = at.start(at.owner(), at.compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\n"));
        long sent = at.sent();
        var dying = new Dying(begun);
        assertThatThrownBy(() ->
                        call(at.owner(), () -> context.getBean(TableJob.class).slice(dying)))
                .isInstanceOf(LeaseLostException.class);
        assertThat(at.sent()).isEqualTo(sent + 1);
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("waiting", "waiting");
        at.runs(begun);
        assertThat(at.sent()).isEqualTo(sent + 2);
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("done", "done");
    }

    @Test
    void goesOnBehindARowWhoseAnswerWasLostAndMovesItOnWhenItIsKnown() throws Exception {
        var begun = at.start(at.owner(), at.compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\n"));
        at.first.rig.simulator.chaos().on("/products").times(1).cutOff();
        at.runs(begun);
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("unknown", "done");
        assertThat(at.rows(begun).getFirst().intent()).isNotNull();
        assertThat(at.left(begun)).as("nobody knows yet").isEmpty();
        at.first.rig.pass(Duration.ofSeconds(61), at.first.path.value());
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("done", "done");
        assertThat(at.rows(begun).getFirst().code()).isEmpty();
        assertThat(at.job(begun).news()).isOne();
    }

    @Test
    void comparesAnewWhatIsKnownNotToBeDone() throws Exception {
        var begun = at.start(at.owner(), at.compare("product,display.en,price.USD\n{a},,59\n{b},Fresh,10\n"));
        assertThat(at.left(begun)).as("it has not ended").isEmpty();
        at.first.rig.simulator.chaos().on("/products").times(1).status(504);
        at.runs(begun);
        at.first.rig.pass(Duration.ofMinutes(31), at.first.path.value());
        assertThat(at.rows(begun)).extracting(Row::state).containsExactly("refused", "done");
        assertThat(at.rows(begun).getFirst().code()).isEqualTo("product-absent");
        var viewer = at.first.rig.agency.member(Role.VIEWER, at.first.rig.store);
        assertThatThrownBy(() -> call(viewer, () -> at.tables.left(begun.id())))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> call(TestAgency.in(context).owner(), () -> at.tables.left(begun.id())))
                .isInstanceOf(NothingHereException.class);
        var compared = call(at.owner(), () -> at.tables.compare(at.first.rig.store, at.left(begun)));
        assertThat(compared).singleElement().satisfies(line -> {
            assertThat(line.effect()).isEqualTo(Effect.CHANGED);
            assertThat(line.changes()).isEqualTo(Map.of("price.USD", "59"));
        });
        var second = at.start(at.owner(), compared);
        at.runs(second);
        assertThat(at.rows(second)).extracting(Row::state).containsExactly("done");
        assertThat(at.live(at.first)).containsEntry("price.USD", "59");
    }
}
