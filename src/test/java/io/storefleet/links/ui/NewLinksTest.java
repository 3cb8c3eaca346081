package io.storefleet.links.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static io.storefleet.testing.TestAgency.call;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.links.CohortView;
import io.storefleet.links.Cohorts;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreView;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Base of tests of the page on which a run of links begins: two stores, of whose customers the copies know three. */
abstract class NewLinksTest extends KaribuViewTest {

    static final String ANN = "acAnn0aaaaaaaaaaaaaaaa";
    static final String CY = "acCy00aaaaaaaaaaaaaaaa";
    static final String CY_TOO = "acCy01aaaaaaaaaaaaaaaa";

    StoreId aurora;
    StoreId fernlab;

    @SuppressWarnings("NullAway.Init")
    NewLinksTest(ApplicationContext context) {
        super(context);
    }

    @BeforeEach
    void customers() {
        var simulator = context.getBean(Simulator.class);
        aurora = agency.store(simulator.store("aurora"));
        fernlab = agency.store(simulator.store("fernlab"));
        var mirror = new MirrorFixture(
                context.getBean(TestDatabase.class), agency.owner().tenant());
        mirror.account(aurora, ANN, "Ann", "Ash", "ann@example.org");
        mirror.account(aurora, CY, "Cy", "Cedar", "cy@example.org");
        mirror.account(fernlab, CY_TOO, "Cy", "Cedar", "cy@example.org");
    }

    final <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    final List<CohortView> saved(Actor actor) {
        return call(actor, () -> service(Cohorts.class).saved());
    }

    static Button make(int links) {
        return _get(_get(NewLinksView.class), Button.class, spec -> spec.withText(say("links.new.make", links)));
    }

    static void paste(String... lines) {
        _setValue(_get(TextArea.class), String.join("\n", lines));
    }

    @SuppressWarnings("unchecked")
    static MultiSelectComboBox<StoreView> stores() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel(say("links.new.stores")));
    }

    static TextField field(String key) {
        return _get(TextField.class, spec -> spec.withLabel(say(key)));
    }

    static void choose(SourceChoice.Way way) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<SourceChoice.Way> ways =
                _get(RadioButtonGroup.class, spec -> spec.withLabel(say("links.new.whom")));
        _setValue(ways, way);
    }

    static void awaitLinks(int links) throws InterruptedException {
        await(
                links + " links",
                () -> _find(_get(NewLinksView.class), Button.class).stream()
                        .anyMatch(
                                button -> button.getText().equals(say("links.new.make", links)) && button.isEnabled()));
    }

    final void allStores() {
        _click(_get(Button.class, spec -> spec.withText(say("links.new.stores.all", 2))));
    }
}
