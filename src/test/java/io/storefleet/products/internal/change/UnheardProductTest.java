package io.storefleet.products.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductChange.Edit;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Changes of a product at a store that answers late, badly or with what was before. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class UnheardProductTest {

    private final ApplicationContext context;
    private final ProductRig at;

    UnheardProductTest(ApplicationContext context) {
        this.context = context;
        this.at = new ProductRig(context);
    }

    @AfterEach
    void calm() {
        at.rig.simulator.chaos().clear();
        at.rig.simulator.switches().stale(Duration.ZERO);
    }

    private ProductRig longThere() {
        return new ProductRig(context, new ProductPath("aurora-studio-academic"));
    }

    /** The service shows what was before for minutes: taking that for what is there would bring it back. */
    @Test
    void countsInWhatWasChangedAMomentAgo() {
        var old = longThere();
        var before = old.live();
        old.rig.simulator.switches().stale(Duration.ofMinutes(10));
        old.edit(Map.of("price.USD", "59"));
        assertThat(old.live()).isEqualTo(before);
        assertThat(old.standing().settling()).isTrue();
        assertThat(old.standing().fields()).containsEntry("price.USD", "59");
        old.edit(Map.of("price.EUR", "55"));
        old.rig.simulator.switches().stale(Duration.ZERO);
        assertThat(old.live()).containsEntry("price.USD", "59").containsEntry("price.EUR", "55");
        old.edit(before);
        assertThat(old.live()).isEqualTo(before);
    }

    @Test
    void findsOutThatAnUnheardChangeWasDone() throws Exception {
        at.made();
        at.rig.simulator.chaos().on("/products").times(1).cutOff();
        var unheard = at.edit(Map.of("price.USD", "59"));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        long sent = at.sent();
        assertThatThrownBy(() -> at.edit(Map.of("sku", "X")))
                .isInstanceOfSatisfying(
                        IntentProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(IntentProblem.Kind.OPEN));
        at.rig.pass(Duration.ofMinutes(2), at.path.value());
        assertThat(at.rig.now(unheard).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.sent()).isEqualTo(sent);
    }

    @Test
    void takesAnOldPriceForNoProofBeforeHalfAnHour() throws Exception {
        var old = longThere();
        var before = old.live();
        old.rig.simulator.switches().stale(Duration.ofMinutes(10));
        old.rig.simulator.chaos().on("/products").times(1).cutOff();
        var now = old.standing();
        var unheard = old.change(Edit.of(Map.of("price.USD", "61"), now.fields()));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        old.rig.pass(Duration.ofMinutes(6), old.path.value());
        assertThat(old.rig.now(unheard).state()).isEqualTo(IntentState.UNKNOWN);
        old.rig.simulator.switches().stale(Duration.ZERO);
        old.rig.pass(Duration.ofMinutes(26), old.path.value());
        assertThat(old.rig.now(unheard).state()).isEqualTo(IntentState.CONFIRMED);
        old.edit(before);
        assertThat(old.live()).isEqualTo(before);
    }

    @Test
    void provesThatALostChangeWasNotDone() throws Exception {
        at.made();
        at.rig.simulator.chaos().on("/products").times(1).status(504);
        var lost = at.edit(Map.of("price.USD", "59"));
        assertThat(lost.state()).isEqualTo(IntentState.UNKNOWN);
        at.rig.pass(Duration.ofMinutes(31), at.path.value());
        assertThat(at.rig.now(lost).state()).isEqualTo(IntentState.ABSENT);
        assertThat(at.edit(Map.of("price.USD", "59")).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void sendsOnceWhateverComesUnderOneToken() {
        at.made();
        long sent = at.sent();
        var token = UUID.randomUUID();
        var basis = call(at.owner(), () -> at.actions().basis(at.rig.store, at.path));
        var ask = new Ask(at.rig.store, at.path, token, basis);
        var change = Edit.of(Map.of("sku", "ONCE"), at.standing().fields());
        var first = call(at.owner(), () -> at.actions().carryOut(ask, change));
        var again = call(at.owner(), () -> at.actions().carryOut(ask, change));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(at.sent()).isEqualTo(sent + 1);
    }
}
