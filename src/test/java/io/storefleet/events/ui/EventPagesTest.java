package io.storefleet.events.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import io.storefleet.events.internal.EventRig;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.FilterField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of events in the hands of people. */
class EventPagesTest extends KaribuViewTest {

    private EventRig rig;

    EventPagesTest(ApplicationContext context) {
        super(context);
        this.rig = new EventRig(context);
    }

    @BeforeEach
    void ownStore() {
        rig = new EventRig(context);
        agency = rig.agency;
    }

    @AfterEach
    void calm() {
        rig.hangUp();
    }

    private void visit(Actor actor, Visit visit) throws Exception {
        as(actor, () -> {
            open(at("events/" + rig.store + "/" + rig.event));
            await("the event", () -> text().contains(say("events.fact.way")));
            visit.run();
        });
    }

    private static void confirm(String kind) {
        var buttons = _find(_get(Dialog.class), Button.class, spec -> spec.withText(say("intents.kind." + kind)));
        _click(buttons.getLast());
    }

    @Test
    void listsEventsAndOpensOneUnderItsOwnAddress() throws Exception {
        as(agency.owner(), () -> {
            open(at("events"));
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
            _setValue(_get(FilterField.class), "about:return");
            assertThat(GridKt._size(_get(Grid.class))).isZero();
            _setValue(_get(FilterField.class), "about:order processed:no");
            GridKt._clickItem(_get(Grid.class), 0);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                    .isEqualTo(at("events/" + rig.store + "/" + rig.event));
            await("the event", () -> text().contains(say("events.fact.way")));
            assertThat(text()).contains("order.completed", rig.event, say("events.unprocessed"));
        });
    }

    @Test
    void leadsToWhatItIsAbout() throws Exception {
        new MirrorFixture(context.getBean(TestDatabase.class), agency.owner().tenant())
                .write(
                        "update tenant.mirror_event set order_id = 'oRd1', account_id = 'aCc1' where tenant_id = ? and id = ?",
                        agency.owner().tenant().value(),
                        rig.event);
        visit(
                agency.owner(),
                () -> assertThat(_find(Anchor.class))
                        .extracting(Anchor::getHref)
                        .contains(at("orders/" + rig.store + "/oRd1"), at("accounts/" + rig.store + "/aCc1")));
    }

    @Test
    void marksAfterSayingWhoSharesTheMarkAndTakesItBack() throws Exception {
        visit(agency.owner(), () -> {
            press("intents.kind.event.process");
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            assertThat(_get(Dialog.class).getElement().getTextRecursively())
                    .contains(say("events.mark.process"), say("events.mark.shared"));
            assertThat(rig.sent()).isZero();
            confirm("event.process");
            await("the end of it", () -> _find(Dialog.class).isEmpty());
            assertThat(rig.marked()).isTrue();
            await(
                    "the way back",
                    () -> !_find(Button.class, spec -> spec.withText(say("events.undo")))
                            .isEmpty());
            assertThat(text()).contains(say("events.processed"));
            var done = say("shell.done.change.confirmed", say("intents.kind.event.process"));
            await("it in the timeline", () -> text().contains(done));
            press("events.undo");
            await("the mark gone", () -> !rig.marked());
            await("the word of it", () -> text().contains(say("events.undone", say("intents.state.confirmed"))));
        });
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void saysThatTheOutcomeIsNotKnown() throws Exception {
        rig.simulator.chaos().on("/events/" + rig.event).times(1).cutOff();
        visit(agency.owner(), () -> {
            press("intents.kind.event.process");
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            confirm("event.process");
            await("the end of it", () -> _find(Dialog.class).isEmpty());
            assertThat(_find(Button.class, spec -> spec.withText(say("events.undo"))))
                    .isEmpty();
            assertThat(text()).contains(say("events.unprocessed"));
        });
    }

    @Test
    void offersMarkingOnlyToThoseWhoMay() throws Exception {
        visit(
                agency.member(Role.VIEWER, rig.store),
                () -> assertThat(text())
                        .doesNotContain(say("intents.kind.event.process"))
                        .contains(say("events.about")));
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        as(agency.owner(), () -> {
            open(at("events/" + rig.store + "/nosuchevent"));
            await("the word", () -> text().contains(say("events.missing.text")));
        });
    }

    @Test
    void readsChosenDaysAgainAndSaysAtTheFieldWhatIsWrong() throws Exception {
        agency.store(rig.simulator.stores().getFirst(), TestContext.QUIET);
        as(agency.owner(), () -> {
            open(at("events"));
            press("events.again");
            var today = LocalDate.now(ZoneOffset.UTC);
            var days = _find(DatePicker.class);
            days.getFirst().setValue(today.minusDays(31));
            press("events.again.start");
            @SuppressWarnings("unchecked")
            Select<StoreLabels.Label> store = _get(Select.class, spec -> spec.withLabel(say("events.again.store")));
            assertThat(store.isInvalid()).isTrue();
            assertThat(days.getFirst().isInvalid()).isTrue();
            assertThat(days.getFirst().getValue()).isEqualTo(today.minusDays(31));
            days.getFirst().setValue(today);
            days.getLast().setValue(today.minusDays(1));
            press("events.again.start");
            assertThat(days.getFirst().isInvalid()).isFalse();
            assertThat(days.getLast().getErrorMessage()).isEqualTo(say("events.again.order"));
            days.getLast().setValue(today);
            store.setValue(store.getGenericDataView().getItem(0));
            press("events.again.start");
            await(
                    "the job",
                    () -> UI.getCurrent().getActiveViewLocation().getPath().startsWith(at("jobs/")));
        });
    }
}
