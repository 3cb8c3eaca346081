package io.storefleet.intents.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.internal.IntentRig;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.team.Role;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestAgency;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page on which changes are followed whose outcome is not known. */
class ChangesViewTest extends KaribuViewTest {

    private IntentRig rig;

    ChangesViewTest(ApplicationContext context) {
        super(context);
        rig = new IntentRig(context);
    }

    @BeforeEach
    void ownStore() {
        rig = new IntentRig(context);
        agency = rig.agency;
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private IntentView unknown() {
        rig.nextChange().status(502);
        return rig.change(agency.owner(), new Cancel(false));
    }

    private String place(IntentView intent) {
        return at("changes/" + intent.id());
    }

    @Test
    void listsWhatIsNotKnownAndWhatIs() throws Exception {
        var unknown = unknown();
        as(agency.owner(), () -> {
            open(at("changes"));
            assertThat(GridKt._getFormattedRow(_get(ChangeGrid.class), 0))
                    .anyMatch(cell -> cell.contains(say("intents.state.unknown")));
        });
        call(agency.owner(), () -> rig.bean(Intents.class).decide(unknown.id(), true));
        as(agency.owner(), () -> {
            open(at("changes"));
            assertThat(text()).contains(say("intents.empty.open"));
            _click(_get(Button.class, spec -> spec.withText(say("intents.filter.all"))));
            assertThat(GridKt._getFormattedRow(_get(ChangeGrid.class), 0))
                    .anyMatch(cell -> cell.contains(say("intents.state.confirmed")));
        });
    }

    @Test
    void letsAPersonSayWhatNothingElseTellsAfterAskingTwice() throws Exception {
        var unknown = unknown();
        as(agency.owner(), () -> {
            open(place(unknown));
            assertThat(text()).contains(say("intents.state.text.unknown"), say("intents.when.period-end"));
            _click(_get(Button.class, spec -> spec.withText(say("intents.decide.absent"))));
            assertThat(rig.now(unknown).state()).as("nothing yet").isEqualTo(IntentState.UNKNOWN);
            _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(say("intents.decide.absent"))));
            assertThat(rig.now(unknown).state()).isEqualTo(IntentState.ABSENT);
            assertThat(text()).contains(say("intents.state.text.absent"), say("intents.fact.decided"));
        });
    }

    @Test
    void readsBackWhenAsked() throws Exception {
        var unknown = unknown();
        rig.simulator.chaos().clear();
        as(agency.owner(), () -> {
            open(place(unknown));
            _click(_get(Button.class, spec -> spec.withText(say("intents.look"))));
            await("that it was read", () -> text().contains(say("intents.fact.looked")));
            assertThat(text()).contains(say("intents.code.not-seen"));
        });
    }

    @Test
    void letsOnlyThoseDecideWhoCouldHaveDoneIt() throws Exception {
        var unknown = unknown();
        as(agency.member(Role.VIEWER, rig.store), () -> {
            open(place(unknown));
            assertThat(text()).contains(say("intents.state.text.unknown"));
            _assertNone(Button.class, spec -> spec.withText(say("intents.decide.done")));
        });
    }

    @Test
    void knowsNothingOfAnotherAgencysChange() throws Exception {
        var unknown = unknown();
        agency = TestAgency.in(context);
        as(agency.owner(), () -> {
            open(place(unknown));
            assertThat(text()).doesNotContain(rig.subscription.value());
            open(at("changes/" + UUID.randomUUID()));
            assertThat(text()).doesNotContain(say("intents.fact.wanted"));
        });
    }
}
